"""Everyday English beside formal English: what plain-language guides put in place of what lawyers write.

Long, because it is a table.
"""

EVERYDAY = """
abate, lessen, go down
abeyance, on hold, waiting
abide, keep, stand by, stick
abolish, do away, get rid, end
about to, soon to, going to, intend to
absence, be away, not be there, not at home, lack, cannot find, missing
absent, away, not there, miss, missing, not attend
absorb, bear, take on, swallow
abstract, summary, short version
abundance, plenty, a lot
accede to, agree to, allow, grant
accelerate, speed up, hurry, bring forward, fall due at once
accentuate, stress, highlight
accept no responsibility, disclaim, not answer for, not responsible, not liable, no responsibility, not be responsible, disclaim all responsibility, no liability
acceptance, saying yes, agreeing, agreement
accompanying, with, that comes with
accomplish, do, finish, get done
accordance, as agreed, in line, the way
accordingly, so, in line with this, as a result
account for, explain, make up, answer for
account of what happened, report
accrue, build up, grow, add up, arise, be earned
accumulate, add up, build up, collect, gather
accumulation, build-up, amount
accustomed, used
achievable, possible, can be done
acknowledge receipt, confirm we got, thank you for, let you know it arrived
acquaint, tell, inform, let know, learn
acquiesce, agree, go along
actuality, fact, reality, really
actuate, start, drive
add, charge, increase by
adduce, bring up, give, offer as proof
adhere, keep, stick, follow
adjacent, next to, beside, near
adjourn, put off, delay, break off
adjudicate, decide, rule, judge
admissible, allowed, acceptable
admission, entry, letting in, come in
admit, let in, allow in
adverse weather, bad weather, storm, weather
adversely affect, harm, hurt, make worse, damage
advisable, wise, sensible, a good idea, should
advise, tell, let know, say, recommend
affirm, confirm, agree, say yes
affix, stick on, attach, put on
afford, give, allow, be able to pay, have the money, creditworthiness
aforesaid, this, that, the same
after the event, later, once it is over
age group, how old
ahead of time, early, beforehand, in advance
aid, help
all its own, exclusive, only
alleviate, ease, make easier, reduce, help
allocate a seat, give a seat
allocation, share, part
allow for, take into account, leave room
alternate, other, take turns
alternative transport, another way to travel, other transport
ameliorate, improve, make better
amenable, open, willing
amicable, friendly, out of court, by talking
amicably, by talking, in a friendly way, without going to court
amount to, be, come to, add up
animal, pet, dog or cat
answer a survey, take part in a survey
answer for, be responsible for, be liable for, stand up for
anticipated, expected, planned
anxious, worried
any way we like, without restriction, as we see fit, freely
apologise, apologize, say sorry, sorry
apparent, clear, plain, obvious, become clear, see, turn out
appear to be, seem, look like
append, add, attach
appreciable, large, great, noticeable
apprise, inform, tell
approximately, about, roughly
article of clothing, clothes
as a consequence, because, so, as a result
as a courtesy, free, out of goodwill
as from, from, since
as of the date, on, from
as regards, about, on
as soon as practicable, as soon as we can, soon
as the case may be, depending on the case, whichever applies, respectively
ascertain, find out, make sure
assemble, build, gather, put together, meet
assess creditworthiness, find out whether you can afford, check your credit, check whether you can pay
assign to, give to, transfer to
assist in improving, help make better
at a later date, later, another time
at all events, in any case
at fault, to blame, responsible
at liberty, free, may, can
at our disposal, we have, available to us
at own risk, at your risk, nobody else is responsible, on your own responsibility
at present, now, currently
at regular intervals, regularly, every so often
at that point in time, then
at the address below, below, to us
at the conclusion, after, at the end
at the latest, no later than, by
at the outset, at the start, first
at this point in time, now
at your earliest convenience, soon, as soon as you can
attain, reach, get to, become
attempt to, try to
attendance, being there, that you were there, presence, come, turn up
attentive, careful
attest, confirm, show, prove
attributable, due to, caused by, because of, the fault of, come from
augment, add to, increase
authorised person, someone you allow, person you have chosen
authoritative, official, binding, that counts
automatic renewal, renews by itself, keeps going, goes on by itself
avail of, use, take up, make use
back out, withdraw, cancel, change mind
bad, poor, adverse, wrong
bargain, deal
be admitted, come in, get in, enter, be let in
be advised, note, please know
be apparent, be clear, show
be aware, know, please note, keep in mind
be bound by, have signed up to, have to follow, follow, subject to
be deemed, count as, be treated as, be taken, is treated as if, be considered
be disposed of, get rid of, throw away, destroy
be empowered, may, can, have the power
be excluded, cannot take part, not be allowed
be in receipt, have, get, receive
be in the habit, usually
be of assistance, help
be of the opinion, think, believe
be permitted, may, can, be allowed
be taught, receive training, be trained, learn
bear in mind, remember, consider, take into account
become apparent, turn out, see, be clear, become clear
become due, have to be paid, fall due, be payable
become void, end, lose, no longer valid, lapse, is lost
beforehand, in advance, first, before, earlier
beginning of the day, morning
behalf of another, for someone else
behave, behaviour, conduct, act, the way you act
beneficiary, person who benefits, who gets it
bereaved, family of the dead
bestow, give, award
beverage, drink
blame, fault
book, reserve, reservation, order
bother, disturb, annoy, trouble
bottom, foot, end, footer, underneath
breach of security, security breach, break-in, security incident, data breach
bring an action, sue, take to court, go to court
bring to an end, end, stop, terminate
building up, growth
by and large, mostly, on the whole
by hand, in person, manually
by itself, automatically, on its own
by reason of, because of
by return, straight away
by the due date, on time, when it is due
call in, come in, visit, phone
call into question, doubt, challenge
cancellation policy, rules on cancelling
candidate selection, choosing
cannot be considered, can't look at, not taken into consideration, cannot be taken into consideration, too late
cannot be met, will not make, cannot keep, will not be able to keep
care, look after, treatment
carry forward, roll over, keep for later, take over
carry on, continue, go on, keep going
carry, bear, hold, take
cease and desist, stop
cease to apply, end, no longer apply, stop applying
cease to function, stop working, stop playing, no longer work
cease to have effect, end, no longer apply, lapse
certify, confirm, say so, evidence, show, prove
cessation, end, stop
change one's mind, withdraw, cancel, take back, changed mind, think again
charge against, deduct from, take from
charge for, cost, bill for, take money for, fee
charging point, charger, charge point
check in, register, arrive
child minder, carer
circumvent, get round, avoid
clarification, explanation, make clear
clarity, clear, clearer, easier to understand
clean, wash
clear out, empty, delete
close to, near, almost
coach, trainer, instructor, consultant
cognisant, aware, know
come in, arrive, be received, reach us, get here
come into being, arise, begin, be concluded, be formed
come into contact, meet, have to do
come to light, be found, turn out
come to nothing, fail
come up with, find, make, invent
come with, include, be supplied with
commence proceedings, go to court, sue, take to court, start court case
commenced, begun, started, that has begun
commensurate, in line, fitting, in proportion
commitment, promise, duty
communicate to, tell, pass on to, give to
compel, force, make, order
competent authority, authority in charge, regulator, responsible authority
complaint, problem, unhappy, complain
completion of order, placing order, before you order, order is placed
component, part, piece
comport, behave
compulsory, must, required, have to
conceal, hide
concern, be about, affect, worry
concerned, affected, in question, that it is about
concise, short, brief, to the point
conclude a contract, sign up, enter into a contract, make a contract, become a customer, agree a contract
conclusion drawn, tell from, work out from, learn from
condition of, state of, shape
conditional upon, only if, depend on, only after, has to come first
conduct business, trade, do business
confer, give, grant, award
confidential, secret, private
confirm receipt, tell you we have received, acknowledge
conform to, meet, follow, match
confront, face, deal with
connection to the internet, internet, online
conscious, aware
consecutive, in a row
consent to, agree to, allow, say yes to
consequent on, because of, following
consequently, so, as a result, therefore
consignment, parcel, delivery, package, shipment
constitute a breach, break, be against
constrain, hold back, limit, force
construe, read, understand, interpret
consult a doctor, talk to a doctor, see a doctor, ask your doctor, consult a physician
consult, look at, see, ask, view, watch
consultation, talk, session with a coach, advice
consume, use up, eat
consumption, use, amount used, how much you use
contact details, how to reach
contaminate, dirty, spoil
contend, claim, argue
content, what is in it, what was said, what you say
continue in effect, go on, still apply, carry on, still count
continue to apply, still apply, go on, even after, remain in force
contravene, break, go against
contribute, add, give, help
convene, meet, call together
conversant, familiar, know
convey, tell, pass on
convince, persuade
copious, lots, plenty
corroborate, confirm, support
cost of carriage, delivery cost, shipping cost, postage
count as, be deemed, be regarded as, be considered
count, matter, apply, number
counter to, against
course of action, what to do, step
cover, protection, insurance, policy
credit to account, pay into account, add to balance, put on your account
credit, add, pay in, put into your account, give
cultural event, show, concert
cure, treat
customary, usual
cut off, disconnect, stop, block
cut out, leave out, remove
damages, money, compensation
data held, what we know, what we have, data we keep, what we hold
date of issue, buying, day it was issued, when you bought it, day of purchase
date of purchase, day you bought, when you bought it
date of receipt, day you got, when it arrived, day you receive
day of delivery, when it arrives, day it arrives
dead, deceased, died, death
deal, agreement, contract
dearth, lack, shortage
debit, charge, take from, take out of account
deceased, dead, late
deducted, taken off, less, minus, withheld
deem fit, think right, see fit, choose
default, not pay, fail to pay, fall behind, miss a payment
defect, something wrong, something is wrong, fault, damage
defer, put off, delay
deficiency, lack, fault, what is missing
defray, pay, cover
delegate, hand over, pass on
delete record, forget, wipe
deleterious, harmful
delivery cannot be effected, cannot deliver, cannot find you at home, delivery fails
delivery driver, courier
demonstrate, show, prove
denote, show, mean
departure, leaving, exception
depict, show, be in, appear in picture, picture
deprive, take away, lose
derive from, come from, get from
desist, stop
despatch, send, go out
despite the fact, although, though, even if
detach, take off, remove
detailed, itemised, full, list
detain, hold, keep
deterioration, getting worse, wear
determine whether, see if, find out if, decide if, check if
detrimental, harmful, bad, to your disadvantage
devoid, without, empty of
diagnosis, what you suffer from, illness, what is wrong with you
dialogue, talk, conversation
differentiate, tell apart
diminish, reduce, lessen, lower
disadvantage, harm, loss, worse off, held against
disburse, pay, pay out
discard, throw away
discern, see, find
discharge a duty, do, carry out, meet
disclose to, tell, share with, give to, pass to
disconnect, cut off, unplug, turn off
discontinue participation, leave, stop taking part, drop out
discontinue use, stop using
discrepancy, difference, mismatch
discrete, separate
display in public, put up, show, hang out, post
disposal, getting rid, throwing away, sale
disproportionate, unfair, too much, excessive
disregard, ignore
disseminate, spread, send out
distinguish, tell apart
distribution list, mailing list
divulge, tell, reveal, give away
document evidencing, proof, paper that shows, certificate
domestic animal, pet
dominant, main
donate, give
door, entrance, gate
double-check, check again
downtime, outage, when it is down, time it does not work, unavailability
draft, write, prepare
draw a conclusion, conclude, tell, work out
draw on, use, rely on
drop a line, write, contact
drop out, leave, stop taking part, withdraw
due to the fact, because
due, owed, to be paid, payable
duplicate, copy
duration of stay, how long you stay, how long you parked
dwell, live
earliest, first, soonest
easily understood, plain, clear, intelligible
edit for length, shorten, cut
educational establishment, school, college
effect payment, pay
effect, make, do, bring about, cause
efficacious, works, effective
elapse, pass, go by
elect to, choose to
electric car, vehicle
electronic means, online, by email, on the internet
elicit, get, draw out
eliminate, remove, cut, get rid
elucidate, explain
emanate, come from
embargo, ban
emergency, danger to life
emphasise, emphasize, stress
employment contract, job
empower, allow, let
enable, let, allow, make possible, help
enclosed, inside, with this
encounter, meet, find, run into
end of contract, contract ends, leave us, stop being a customer, you leave
endanger, put at risk, put in danger, threaten, risk
endeavour, try, do our best
endorse, support, sign, back
enforceable, can be enforced
enhance, improve
enjoin, order, forbid
enquire, ask
enquiry, question, request
ensue, follow, happen
ensure that, make sure, see to it that, take care that
entail, mean, involve, bring
entering into contract, sign up, before you sign, start of contract
entirety, whole, all
entitlement, right
entrance hall, hall, lobby, entrance
entrust, give, hand over
entry of code, type in code
enumerate, list, count, name
envisage, plan, expect, imagine
equipped, have, fitted
equitable, fair
equivalent to, same as, equal to, as much as
erroneous, wrong, mistaken
error-free, without errors, without mistakes, perfect
essential, needed, must
establish whether, find out if, check if
establishment of identity, check who you are, identity check
evaluate, check, test, judge
even after, continue, also after
everyday, normal
everyone who, all those who, all persons who, employees, anyone who
everyone, all, everybody, each person, all people
evidence, show, prove, say so, certificate
evident, clear, plain
examination, check, test, look
examine, check, look at, test, look over
exceptional, special, rare, unusual
excess baggage, extra luggage
excess, too much, more than, over
excessive, too much, too many, unreasonable
exclude from, take off, leave out of, throw out, shut out
excluding, not including, not in, without, leave out
exclusive of, not including, without, not in, plus
execute order, carry out order, do
exercise a right, use right, make use of right, ask us to
exhibit, show
exigency, need, emergency
exit, leave, way out
exorbitant, too high
expedient, useful, handy
expedite, speed up, hurry
expend, spend
expire, end, run out, stop, lapse
expiry of the deadline, after the deadline, too late
express wish, if you want, if you ask
extant, current, existing
extend a loan, renew, give longer
extent, how far, as much as
fabricate, make, make up
face-to-face, in person
facilitate, help, make easier
factor, reason
faculty, ability
fail to appear, not turn up, not come, no-show
fail to comply, break, not follow, disobey
fail to observe, break, not keep
failing which, otherwise, or else, if not, if you do not
fall due, have to be paid, become payable
fall ill, get sick
fall short, be less, not reach
fallacious, wrong
familiarise, familiarize, learn, read
favourable, good
feasible, possible
fend off, prevent, stop
fill in, complete
finalise, finish, complete
find fault, complain, criticise
find out, learn, discover, determine, check, assess, ascertain
findings, results, what we found, what they found
fire, dismiss
firm that runs, operator, company that operates
fitted with, have
flat, home, apartment
foot of page, bottom, end
for a period of, for, lasting, during
for free, without charge, no cost, at no cost
for our trouble, handling charge, handling fee, administrative fee
for the duration of, during, while, as long as
for the purpose of, to, for, so that
for the reason that, because
for the sake of, for
for this reason, so, therefore
forbear, not do, hold back
foresee, expect
forfeit, lose, give up
forthcoming, coming, next
fortuitous, by chance
forward to, send to, pass to
frequently, often
from home, remote
from now on, in future
from then on, after that, thereafter
from time to time, now and then, sometimes
fuel, refuel, refuelling, petrol, gas, charge
full refund, all your money back, everything back, returned in full, pay back everything
fundamental, basic
furnish proof, show, prove
future date, later
gainful employment, job
gather from, learn from
generate, make, cause
get hold, reach, obtain
get in, enter, arrive
get over, recover
get round, bypass
get through to, reach
give an account, tell, explain, describe, tell you how
give consideration, consider, think about
give effect, carry out, put into practice
give evidence, prove, say in court
give rise to, cause, lead to
give way, yield
go ahead, proceed, continue
go back, return
go by, pass
go down, fall, decrease
go into, enter
go on, continue, happen
go out, be sent, dispatch, leave, send out
go through, read, check
go to, visit
go up, rise, increase
goods in transit, while it is on its way
governing body, board
grant access, let see, let in, allow access, give access
grant leave, allow
grounds for, reason for, cause for
grounds to suspect, reason to think, reason to believe, think
guarantor, person who guarantees
guest room, room
guidance, help, advice
guideline, rule, advice
hall, lobby
hamper, get in the way
hand back, return
hand in, submit, return, give in
happen, occur, take place, incident
hardship, difficulty
have an obligation, must
have at hand, have
have in place, use, have, operate
have no bearing, not matter, not affect
have recourse to, use, turn to, go to
have regard to, consider, look at
hazard, danger, risk
health professional, doctor, nurse, medical staff, doctors and nurses
hear about, learn of, be told of
hear from, be told by
held against, disadvantage, penalised, treated worse
help desk, support
help line, hotline, helpline, support line
henceforth, from now on
here and now, now
hereby, by this
herewith, with this
hesitate, wait, be slow
hide, mask, masking, conceal
hinder, get in the way
hint, sign
hire, rent, rental
hold in trust, look after for
hold on to, keep, retain
hold out, last
holder of, who has, person with
hotline, helpline, phone line, support line, telephone line
how well, quality, quality assurance
idea, suggestion, suggestion for improvement, proposal, feedback
identical, same
if need be, where necessary, if necessary, when needed
if not, otherwise
if you do not, otherwise, failing which
if you say nothing, deemed accepted, silence, without objection
ill, sick, unwell, suffer from
illegal, against the law
illustrate, show
immaterial, does not matter
immediately, at once
imminent, close, soon
impact, effect, affect
impair, harm, weaken, damage
impart, give, tell
impediment, problem, obstacle
imperative, must, vital
impermissible, not allowed
implement, do, carry out, start
impose, put, set
impracticable, cannot be done, impossible
improper, wrong
improvement, make better, better
in a position to, can, be able to
in a timely manner, on time, soon, in good time
in accordance with law, as the law says, legally, lawfully
in addition to, as well as, besides, and
in all likelihood, probably
in an emergency, if there is danger
in cash, money, in money
in closest proximity, nearest, closest
in confidence, confidential, secret, private
in conjunction with, with, together with, and
in connection with, about, with, for
in consequence, so, because
in default, behind with payments, not paid
in due course, later, soon
in excess of, more than, over
in existence, there
in force, apply, valid
in good order, in good condition, undamaged
in good time, early enough, ahead
in ink, written
in isolation, alone, by itself
in large part, mostly
in lieu, instead
in line, as
in my possession, I have
in no way, not
in one go, at once, all together
in order, so that, to
in possession, have, hold, own
in practice, really
in principle, generally
in progress, running, going on
in public, where others can see
in receipt of, getting, having
in relation to, about, on
in respect of, for, about
in retaliation, in return, because you
in retrospect, looking back
in so doing, by doing this
in spite of, despite
in substance, what it says, meaning, content
in terms of, in, for, by
in that event, then, if so, in which case
in the absence of, without, if there is no
in the amount of, of, up to
in the course of, during, while
in the dark, not informed
in the first place, first
in the future, later
in the interest of, for, good for
in the long term, over time
in the majority of cases, mostly
in the meantime, meanwhile, until then
in the near future, soon
in the neighbourhood of, about, near
in the opinion of, think
in the presence of, with, in front
in the process of, now
in the public interest, for everyone's good
in the region of, about
in the same way, likewise
in this respect, here
in time, soon enough
in transit, on the way, travelling, while it travels
in view of, because of, given
in violation of, against, breaking
in which case, then
in-house, our own
inability, cannot, not be able
inaccessible, cannot be reached
inadvertent, by mistake, accidental, without meaning to, by accident
inappropriate, wrong
incapacity, cannot, illness, not able
incentive, reward
inception, start
incidental, small, side
incline, lean, tend
inclusive of, including, with, in the price, contains
inclusive, with, including, in the price
incorporate, include, add
incorrect, wrong
incumbent on, must, duty of, have to
indebted, owe
independent, outside, not ours, external
indicate separately, show, state separately, list
indisposed, ill
individual, person
induce, lead, get
ineligible, not allowed, cannot
infeasible, cannot be done
influence, affect, sway
inform beforehand, tell before, tell first
inform of, tell about
inherent, built in
initial, first
initiate, start, begin
innocuous, harmless
inquiry, question
insert, put in, add
insofar, as far, only what, no more than, that it needs
insofar, as far, where
inspect, look at, check
instance, case, example
instantaneous, at once
institute proceedings, sue, go to court
instruct, tell, order
insufficient, not enough, too little
insurer, insurance company
integral, part
intelligible, clear, easy to understand, plain
intend to, want to, plan to, going to
intent, aim
intentionally, on purpose
interact with, use, deal with
interest on arrears, late payment interest
interim, meantime, temporary
intermittent, on and off
internal rules, house rules
interrogate, question
interview, talk
intimate, close, say
intrusion, break-in
invalid, not valid, void
investigate, look into
inviolable, cannot be broken
invite, ask
irrecoverable, lost, cannot get back
irregular, unusual, wrong
irreparable, cannot be mended
irrespective of fault, no matter whose fault it is, whoever is to blame
issue, give out, send, copy, number, edition
itemised, detailed, list of, one by one
jeopardise, jeopardize, put at risk, risk, endanger
job, task, duty, work
join up, register, sign up
joint account, shared account
jointly liable, each can be asked to pay all
journey, trip
judicial, court
jurisdiction over, power over
just cause, good reason
justified, right, fair
keep an eye on, watch, monitor
keep away, stay out
keep back, hold back, retain
keep informed, tell, update
keep quiet, say nothing, not tell
keep secret, confidential, not tell, secrecy
keep track, record, follow, monitor
keep up to date, update
keep up, maintain
knock-on, indirect
know-how, expertise
labour, work
lack of, no, without, not having
landlord, owner
lapse, run out, end, be gone, expire, lose, be lost
large number, many
last, go on, final
late, overdue, not settled, not paid on time, past due, pay late, later than agreed, not settled by the due date
later on, subsequently
launch, start, begin
lawful, legal, allowed by law
lay down, set, state
lead time, how long it takes
learn of, hear of, become aware, find out about
lease, rent
leave alone, not touch
leave out, exclude, omit
leave the auditorium, leave, go
leave us, end contract, stop being customer, terminate, close account
legal capacity, old enough, can make a contract
legal proceedings, court
legal representative, parent, guardian
lend, let have
length of time, how long
lengthy, long
lessee, tenant
lessor, landlord
let know, inform, tell, notify
let you in, admit, allow entry
letter comes back, returned as undeliverable, mail is returned
letter, post, writing
level of, how much
liaise, talk, work with
lie with, be up to
lifeguard, rescuer
likelihood, chance
likely to, might, could, may
likeness, picture, face
limit to, no more than, only, up to, at most
limitation period, time to bring a claim, how long you can sue, time limit for claims, time the law gives
liquidate, wind up
list of guests, guest list
list price, normal price
listing, ad, entry, advert
literature, leaflets
live database, active database, active system, main database
local, nearby
locality, place, area
lodge a claim, claim, make a claim
log book, logbook, log
lone, only
look after, care for
look up, find, search
loss of data, lost files
loss of income, money you could not earn
lost, gone, missing
lot, many
lump sum, single payment
made payable, paid to
mailing address, address
main office, head office
maintain a record, keep a list, record, log
maintenance work, repairs, maintenance
make a choice, choose
make a complaint, complain, lodge a complaint, tell us what is wrong
make a copy, copy
make a decision, decide
make a payment, pay
make a request, ask
make allowance for, allow for
make an application, apply
make arrangements, arrange, see to
make certain, make sure
make changes, change
make contact, contact
make enquiries, ask
make good, repair, pay for, replace, put right
make it clear, explain
make known, tell
make provision, provide
make redundant, dismiss
make reference, refer, mention
make the delivery date, meet the delivery date, deliver on time
make up for, compensate
make your own way, travel
malfunction, not work, fault
manifest, clear, show
manifestly unfounded, plainly without reason, clearly baseless
manufacture, make
marginal, small
mark, sign
marketplace, market
mask, hide
match up, fit
material, important
materialise, happen
matter, count
maturity, end
maximum, most
meal, food and drink
mean, be
measure, step
meet a date, keep a date, make a date
meet the cost, pay
meet the deadline, be on time
member of the family, relative
mend, repair
merchandise, goods
mere, only
merely, only
meticulous, careful
minimise, minimize, reduce, keep low
minimum age, at least, old enough
miss, not attend, be absent, lose
misuse, abuse
mitigate, lessen
mode, way
modest, small
modify, change
monetary, money
month's notice, a month ahead, a month before, one month in advance
more often, at least
more or less, about
move house, relocate, new address
move out, end of tenancy, leave, vacate
move, change of address, new address, relocate, change address
multiple use, use more than once
multiple, many
mum or dad, parent
mutual agreement, both agree
name, call
narrow, limit
nature, kind, type
necessary for, needed to, need to
necessitate, need, make necessary
needless to say, of course
negligible, very small
neighbour, other resident, resident
never again, not any more
newly, just, recently
next of kin, family
no longer required, not needed, no longer need
no matter what, regardless
nominal, small, in name
nominate, name, choose
non-compliance, breach, not following
non-fulfilment, failure
nonpayment, not paying
normal course, usually
not allowed, forbidden
not at all, never
not be affected, stay, remain, still be, stay as it is, remain unaffected
not be considered, need not be considered, not look at, ignore
not later than, by, within
not less than, at least
not many, few
not otherwise, only
not permitted, must not, prohibited
not to be, must not
not yet an adult, minor, under age, not of age
notice board, notice in hall, put up notice
notification of change, tell you of change
notify in advance, tell before, tell ahead
nuisance, trouble
null, void
number of, some
numerous, many
obey, follow
object to, be against, say no to, tell us not to, not want
objective, aim
obligatory, must
observance, keeping
obtain from, get from, ask
obtain information, ask, find out
obviate, prevent, remove the need
occasion, cause, time
occasioned by, caused by
occupation, job
occur, happen
of age, adult
of course, naturally
of no effect, invalid
off duty, not working
off work, absent
offence, crime
offender, person who does so, if you do
officer, official
offset, make up for
omit, leave out
on a daily basis, every day
on a monthly basis, every month, once a month
on a quarterly basis, every quarter, every three months
on a regular basis, regularly
on account of, because
on board, on the ship, aboard
on condition that, if
on duty, at work, there, working
on grounds of, because of
on no account, never
on numerous occasions, often
on paper, in writing
on receipt of, when we get, once we have, when you get
on several occasions, several times
on site, there, at our place
on the basis of, because of, from, based on
on the grounds that, because
on the part of, by
on the way, in transit
on time, punctual
on your own, alone
on your part, by you
once more, again
one time, once, single time
ongoing, running, current
open up, open
opening in writing, letter
operate, run, work, use
operational, working
opt for, choose
optimum, best
oral, spoken
order from court, court order
ordinarily, usually
other than that, besides
out of order, broken
out of pocket, own money
outcome, result
outline, describe, sum up
outside, external, independent, from elsewhere
outstanding, unpaid, not yet paid
over again, again
over and above, besides, on top
overall, in all
overdue, late
overlook, miss
overrule, reverse
overwrite, replace, record over
owing to, because of
own risk, at your risk
paid back, refunded, reimbursed, returned
paid in advance, prepaid, paid before, paid up front, already paid
pain, suffering
paramount, most important
part with, give up
partake, take part
partially, partly
participant, person who takes part
particulars, details
pass away, die
pass by, go by
pass on, give, hand over, share, forward, transmit
passenger, rider, customer
passenger, traveller
pastime, hobby
pay attention, note
pay damages, compensate
pay in full, settle
pay out, disburse, give money
pay rise, increase
payment terms, how and when you pay
peculiar, odd, special
pecuniary, money
pending proceedings, running case, case still running, ongoing case, current case
people who know, experts
per annum, a year
per capita, a head
per diem, a day
percentage, share
performed, done
period of time, time
periodic, regular
permissible, allowed
permit, let
pernicious, harmful
personnel, staff
persons other than, nobody but, anyone other than, anybody except
pertain, be about
peruse, read
phone in, call
phone line, telephone line
pick out, choose
pick-up point, where to pick you up, meeting point, starting point
place an order, order
place of residence, where you live, home, country you live in
place on record, record
plan ahead, prepare
planned maintenance, scheduled maintenance, maintenance window
play, listen, playback
playback, playing, play
please note, note
pledge, promise
point of view, opinion, how you see things, side of the story
portion, part
position, place, job
possess, have
postage paid, free postage
potentially, possibly, maybe
practicable, can be done
precautionary, to be safe
preceding, last, before
preclude, prevent, rule out
predominant, main
premature, early, too soon
prepaid, paid in advance
prescribed, set, laid down
preserve, keep
presume, think, suppose
pretend, act as if
prevailing, current
previously, before
price list, prices
price reduction, discount
primary, main, first
principal, main
prior consent, say yes before, agree before, ask first, agree first
prior to resale, before we sell it
prioritise, put first
privilege, right
pro rata basis, that part, proportionate, the part, in proportion
proceed, go ahead
proceeds, money, income, money from sale, what is earned
procure, get
professional secrecy, secret, confidentiality, keep secret, duty of confidentiality
proficiency, skill
profound, deep
prognosis, outlook
prohibit, forbid
project, plan
prolong, extend
prominent, clear, easy to see, well visible
promotional purposes, promote, advertise, advertising, marketing
promptly, quickly
promulgate, publish
propensity, tendency
proportion, part, share
proprietor, owner
prosecute, take to court
protract, drag out
provide access, let see, open
provide evidence, prove, show
provide proof, show, prove
provided free, free of charge
provisional, temporary
proximity, near
public authority, government
public holiday, holiday
publish results, say what we found, make results public
punitive, as a punishment
purchase price, what you paid, price, what it cost
purport, claim
pursue, follow
put an end, stop, end
put at risk, endanger, threaten
put forward, propose, present
put in, add, enter
put on, add
put out, publish, annoy
put right, correct, fix
put through, connect
put up with, accept, bear
put up, display, show, raise
quality control, check our work, quality check, quality assurance
query, question
quickly, soon
quit, leave
quite, very
quote, give, state
raise an objection, object, say no, tell us not to, not want that
raise with, tell
range, choice
rapid, fast
rarely, seldom
ratify, approve
rationale, reason
re-examine, look again
reach a settlement, settle, agree
reach agreement, agree
reach, get to, arrive, come in, be received
read-through, review
readily, easily
reading, measurement, figure
realise, see
reason to believe, think
reassess, look at again
rebut, disprove
recall, remember, take back
receipt of documents, get your documents, documents arrive
receive, get, be sent, come in, reach, arrive
recently, lately
recipient, person who gets
reckless, careless
reclaim, get back
recompense, pay back
reconsider, think again
record of, list of, log of
recorded, filmed, taped, logged, noted
recording device, camera, film or record, film
recoup, get back
rectify, put right
recurrent, regular
redress, put right
redundant, not needed
refer to court, take to court
refrain from, not, do not, please do not
refund in full, pay back all
regain, get back
regardless of, no matter
register of, list of
regrettably, sorry
regularity, how often
reimburse, pay back
reinforce, strengthen
reiterate, repeat
relating to, about
relationship, customer, dealings, business with us
release from, free from
relevant, that matters
relinquish, give up
relocate, move
remainder, rest
remedy, cure
remiss, careless
remit, pay, send
remove from premises, ask to leave, throw out, send away, make leave
remuneration, pay, payment for, fee
remuneration, pay, salary, what you earn, wages, earnings
render, make
renounce, give up
rent arrears, unpaid rent, rent you owe, rent you still owe
repeatedly, again and again
repercussion, effect
replenish, refill
report back, tell
reproduce, copy
repudiate, reject
require urgently, need now
requisite, needed
rescind, cancel
reside in, live in
residents' register, population register
residual, left over
respondent, person who answered, who said what, participant in survey
responsible body, who is in charge
rest with, be up to, stay with
restitution, giving back
restrain, stop
restrict to, keep to, only
resume, start again
retailer, shop
retain, keep
retrieval, finding, getting back
retrieve, get back
retrospective, looking back
return address, where to send it
return home, come back
return in full, give all back
return shipment, sending back
returned, sent back, given back, handed in
reveal, show
reverse, undo
revert, go back, get back
review, look again
revoke, take back
ring up, call
risk of loss, if it gets lost
road traffic, driving
run late, be delayed
run out, expire, end
run-up, before
safe custody, safekeeping, look after
safekeeping, look after, keep safe
said, this, that
same conditions, same rules, same terms
sample, test
sanction, allow, punish
satisfactory, good enough
satisfied, happy, sure, content
say so, state, evidence, confirm
say what happened, explain
scheduled, planned
scope, range
screen, check
secure erasure, wipe, securely delete, erase securely
security deposit, deposit
seek permission, ask
select, choose
self-evident, clear
send back, return
send out, dispatch
separately, on its own, by itself, apart
serious, bad, grave
service of documents, sending documents
session, meeting, visit, talk, lesson
set aside, cancel, keep apart
set forth, set out
set free, release
set off, start, deduct
several persons, others together, more than one person, two or more people
severe, bad
shall not be affected, stay, remain, still be valid
ship costs, shipping costs, postage, what shipping costs
ship, vessel, boat
shortfall, lack, what is missing
show up, appear
shred, destroy
shuttle, bus
sick, ill
side with, support
sign off, approve, end
sign up to, be bound by, join
signatory, who signs
significant, big
simulate, act
sit in, be stored, be kept, lie
site visit, look at place
situated, be in, be
sole, only
solicit, ask
solve, settle
something has happened, incident occurred, incident has occurred, something happened
something in return, payment
somewhat, a little
song, title, track, music
source, where from
speak out, say
specify, say
specimen, example
spectator, audience
spell out, explain
spend time, stay
staff member, employee
stand in, replace
standing, reputation
start over, begin again
state of affairs, situation
state of health, how you are, health
statement of account, statement, list of charges, bill
statement of charges, list of everything charged, list of charges, itemised statement
statement of reasons, say why, tell why, why, explanation
stay in force, remain valid, still apply
step down, resign
step in, intervene
still running, pending, open, ongoing
still valid, remain valid, unaffected, stay valid
stipulate, say, demand
stop by, visit
stop taking part, discontinue, withdraw, leave
storm, bad weather
strengthen, make stronger
strict confidence, secret
strictly, only
strike out, delete
stringent, strict
structure, build
submit a complaint, complain
subordinate, below
subsequently, later
subsidise, support, pay for
substantial, large
substantiate, prove, back up
suffer a loss, lose, be harmed
suffer from, have, be ill with, diagnosis
sufficient, enough
suit yourself, as you like
suitable for, right for
sum owed, what you owe, debt, amount owed, money you owe
sum up, conclude
summarise, summarize, sum up
summon, call
supersede, replace
supervise, watch
supplement, more, extra, surcharge
supplementary, extra
surcharge, extra
surname, last name
surplus, too much, rest
surroundings, around
surveillance, watching
suspend, stop for a while
sustain damage, be damaged
sustain, suffer
swiftly, fast
swim, use the pool, bathe, pool
swimming pool, pool
tailored, made for
take account, consider
take action, act
take advantage of, use
take after, resemble
take apart, dismantle
take care of, look after
take exception, object
take for, think
take home, bring home
take into custody, arrest
take legal action, sue
take measures, act
take note, note
take off course, exclude from course
take off, deduct, remove
take office, start
take on, accept
take out, remove, get
take over, assume
take part, participate
take place, happen
take steps, act
take up, use, start
take your time, not hurry
taken, shot, made
talk over, discuss
tamper, meddle
tangible, real
tank, fuel tank
telephone call, call
tell apart, identify, conclusion regarding individual
temporary, for a while
tenancy, rental, lease, renting, live there
tenant, renter
tendency, trend
tenure, time
terminate, end
termination of employment, stop working, leave job, no longer work, end of employment
test out, try
text body, text
that being so, so
that time, then
the fact that, that
the foregoing, this
the law gives, statutory
the other party, the other side
the public, people
theft, stealing
then and there, at once
therefore, so
thereof, of it
thereupon, then
third country, country outside, outside the european union, elsewhere, other country, leaves it
thorough, careful
those persons, these people, they
threshold, limit
through no fault, without blame
throughout the term, while
throw out, reject
thus far, so far
tidy, clean
time and again, often
time frame, period
time is up, expired
time of day, hour
time off, leave
timetable, schedule
tired of, do not want
to a large extent, mostly
to all intents, really
to begin with, first
to date, so far
to one side, aside
to some extent, partly
to the attention, for
to the best of, as far as
to the contrary, otherwise
to the point, brief
to this end, for this
together with others, jointly, several persons
total up, add
touch upon, mention
trace, find
train, work out, exercise
transaction, deal
transcribe, write out
transfer title, make owner
transform, change
transgress, break
transmission, sending
transmit, send
transparent, clear
transpire, happen, turn out
trigger, start
trouble, inconvenience, bother, problem, effort
turn away, refuse admission, refuse entry, not let in
turn down, refuse
turn in, hand in
turn into, become
turn of year, new year
turn out, prove, become apparent, be found
turn to, contact
type in, enter
ultimate, last
unable to attend, can't come
unauthorised repair, repaired by others
unavoidable, cannot be helped
unaware, not know
unclaimed, not collected, not picked up
undeliverable, comes back, cannot be delivered
under age, too young
under penalty, or else
under the provisions, under
under way, in progress
underlying, basic
undersigned, I
understandable, clear
undertake not to, promise not to
undisputed, agreed
undue, too much
unequivocal, clear
unfit, not suited
unforeseen, unexpected
unfounded, without reason
uniform, same
unilateral, by one side, alone
unimpeded, free
unjustified, without good reason
unless otherwise agreed, if nothing else is agreed
unlock, open
unnecessary, not needed
unoccupied, empty
unreservedly, fully
unsatisfactory, bad
unsolicited, not asked for
unsuitable, not right
until such time, until
untimely, late
up and running, working
up to the present, until now
upgrade, better
uphold, support
upkeep, maintenance
upright, honest
usage figures, usage statistics, use statistics
use by date, expiry
use up, redeem, spend, finish
user friendly, easy
utilise, use
utmost, best
utterance, words
vacate, leave
valid until, good till
validity, valid, still counts, being valid
valuation, worth
value added tax, vat, sales tax, tax
vary, change
vehicle owner, keeper
venue, place
verbatim, word for word
verge, edge
verify accuracy, check if right, check whether correct, check that it is true
versed, skilled
vessel, ship, boat
viable, can work
vicinity, near
virtually, almost
visible, can see
vital, key
void, not valid, lost
voluntarily, freely
voluntary, by choice, nobody has to
vouch, guarantee
wait for, await
wake of, after
walk out, leave
warehouse, store
watch out, be careful
water quality, our water
wear and tear, normal use
weather conditions, weather
weekend, saturday and sunday
weigh up, consider
well in advance, early
well-being, health
what happened, incident
what it says, meaning, substance, content
what it was worth, value, its value
what we do, our services, services we offer
what you owe, debt, amount due
when all is said, in the end
where applicable, if
where available, if there is
where possible, if we can
whereabouts, place
whereas, but
whereby, by which
wherever, anywhere
whichever is greater, the larger
whichever is later, the later
whilst, while
who said what, individual answers, individual respondents
wholly owned, owned by us
wholly, all
widespread, common
wind up, close
wipe out, erase
wish to, want to
with a view to, to
with effect from, from
with immediate effect, at once
with reference to, about
with regard to, about
with the exception of, except
with the help of, using
with the result that, so
withdraw consent, take back consent, change mind
withhold, keep back
within the meaning of, as in
within the scope, as part
without any reason, no reason
without compensation, not paid out, no money, we do not pay
without doubt, sure
without excuse, no good reason, without good excuse, no excuse
without fail, always
without interruption, all the time
without names, pseudonymised, pseudonymized
without obligation, free
witness, see
word, promise
work on, process, handle
work properly, function
working hours, office hours, opening hours
worsen, get worse
worth, value
write off, cancel
write to, contact
written form, in writing
yield, give
young people, minors
your own, personal, for you alone
"""
