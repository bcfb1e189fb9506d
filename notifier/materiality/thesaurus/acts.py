"""Verbs of what companies and customers do, with their nouns: lawyers' English beside everyday English.

Long, because it is a table.
"""

ACTS = """
abandon, give up, drop, forgo, relinquish
accept, agree, consent to, say yes to, take on
accompany, come with, go with, attach, enclose
achieve, reach, attain, accomplish, get to
acquire, buy, purchase, obtain, take over, get
act, behave, conduct oneself, conduct, proceed
adapt, adjust, modify, change, alter, tailor, fit
add, append, include, attach, put in, incorporate, insert
adopt, take up, put in place, introduce, implement
affect, influence, have an effect, impact, bear on, concern, have influence, have an impact
aggregate, pool, combine, sum up, add up, lump together
aim, seek, strive, try, endeavour, endeavor, attempt, do our best, make an effort, intend, work to
allocate, assign, allot, distribute, give out, hand out
allow, permit, let, enable, authorise, authorize, make it possible, be free to, grant
analyse, analyze, analysis, study, examine, evaluate, look into, look at, assess
announce, make known, publish, proclaim, make public, let people know
answer, reply, respond, response, get back to, come back to, react
anticipate, expect, foresee, look forward
appear, show up, turn up, come up, be displayed, be shown, be visible
apply for, ask for, request, put in for
apply, hold, be in force, govern, count, be valid, go for, have effect
appoint, name, designate, nominate, pick, choose
appreciate, value, welcome, thank
approach, contact, turn to, get in touch, reach out
arrange, set up, organise, organize, sort out, settle, see to
ascertain, find out, establish, determine, work out, learn, discover
ask, request, inquire, enquire, solicit, call upon, call for, invite
assemble, put together, compile, build, gather
assert, claim, state, maintain, contend, allege, say
assess, evaluate, appraise, weigh, judge, rate, gauge, examine
assign, transfer, make over, hand over, sign over, cede
assist, help, support, aid, lend a hand, assistance, give a hand
associate, link, connect, tie, relate, attribute
assume, suppose, presume, take it, take for granted
assure, guarantee, promise, warrant, pledge, ensure, vouch
attempt, try, seek, make an attempt, have a go, effort
attend, go to, come to, be present, turn up, show up, take part
avoid, prevent, avert, keep from, steer clear, stay away
await, wait, hold on, be pending
be able, can, be in a position, be capable, could, manage
be aware, know, be informed, understand, realise, realize, aware, knowledge
be entitled, have the right, may, can, be allowed, be free, entitle, entitlement, right
be located, be based, sit, stand, be situated, be found, be established
bear, carry, shoulder, pay for, meet, be borne, foot the bill, cover
become aware, find out, learn, discover, get to know, notice, come to know, hear of, awareness, become known
begin, start, commence, kick off, launch, initiate, set out, open, commencement, get going, get under way, kick in
belong, be the property, be owned, own, be ours, be yours, property, ownership, proprietor, owner
bind, be binding, commit, oblige, hold to
block, bar, stop, prevent, shut out, keep out, ban, lock out
breach, break, violate, infringe, contravene, violation, infringement, contravention, not keep to, fail to comply, go against, run counter, not follow, non-compliance, flout
bring up, raise, mention, flag
bring, take, carry, convey, fetch
browse, visit, surf, look around, navigate, view
build, construct, develop, make, create, put together
bundle, package, combine, group
buy, purchase, order, acquire, get, acquisition, place an order
calculate, compute, work out, reckon, figure out, calculation, determine, arrive at
call off, cancel, cancellation, revoke, abandon
call, name, describe as, refer to as, term, label, style
call, phone, telephone, ring, give a ring, give a call, dial, by telephone, by phone
cancel, terminate, end, stop, cancellation, call off, discontinue, get out of
capture, record, collect, log, register, pick up, take
carry out, perform, do, conduct, execute, undertake, make, fulfil, run, effect, complete, performance, execution
cause, bring about, lead to, result in, give rise, trigger, produce, make, induce
cease, stop, end, discontinue, no longer, quit, halt, discontinuation, come to an end, not any more, leave off
certify, confirm, attest, prove, vouch, certification
challenge, contest, dispute, question, object to, call into question, appeal
change, amend, modify, alter, revise, update, amendment, modification, alteration, revision, adapt, adjust, vary, variation, adjustment
charge, bill, invoice, debit, levy, collect payment, take payment
charge, fee, cost, price, rate, tariff, amount
check, verify, examine, inspect, review, control, test, look over, look at, make sure, go over, examination, inspection, scrutinise, scrutinize, vet, verification, screen
choose, select, pick, decide, elect, opt, choice, selection, option, have a say, preference, determine
circulate, spread, distribute, pass around, send around, hand around
circumvent, bypass, get around, work around, evade, sidestep, get round, dodge, avoid
clarify, explain, make clear, clear up, spell out, clarification, make plain
clean, clear, wipe, tidy
click, press, tap, select, hit, push
close, shut, end, terminate, closure, shut down, wind up, close down
collaborate, work together, cooperate, co-operate, team up, join forces, partner, collaboration, cooperation, co-operation
collect, gather, obtain, acquire, get, pick up, ask for, capture, take down, collection
combine, merge, join, put together, link, bring together, match, combination, mix, add together
come across, encounter, meet, run into, find, stumble upon
comment, remark, note, say, feedback
commit, undertake, promise, pledge, commitment, engage, make a promise
communicate, tell, convey, pass on, let know, share, communication, message, notice, contact
compare, match, hold against, check against, comparison, matching
compensate, make up for, make good, compensation, reimburse, indemnify, pay back, damages, redress, recompense
compete, competition, competitor, rival
complain, lodge a complaint, complaint, grievance, raise a concern, make a complaint
complete, fill in, fill out, enter
complete, finish, end, conclude, finalise, finalize, be done, completion, wrap up, get through
comply, follow, keep to, stick to, observe, abide by, obey, adhere, compliance, respect, meet, honour, honor, conform, satisfy, live up to, in accordance, act in accordance, adherence, observance
comprise, consist, be made up, contain, include, be composed, cover
conceal, hide, mask, cover up, disguise, withhold, keep secret
conclude, enter into, make, sign, sign up, take out, contract, conclusion
condition, make dependent, subject, make conditional, tie to
confirm, acknowledge, affirm, confirmation, verify, bear out, say that
conform, comply, match, be in line, correspond, agree
connect, link, hook up, attach, pair, join, connection, plug in, tie
consider, think about, look at, take into account, weigh, have regard, bear in mind, take into consideration, consideration, deem, regard, treat, count as
constitute, form, make up, be, amount to, represent
consult, ask, confer, talk to, see, read, consultation, turn to
contact, write to, get in touch, reach, reach out, call, email, drop a line, turn to, speak to, talk to
contain, hold, include, carry, have in it, comprise
continue, go on, keep on, carry on, remain, persist, last, stay, continuation, keep, not stop, keep going
contribute, give, add, donate, chip in, provide, contribution
control, govern, steer, manage, run, direct, determine, be in charge, have control
convert, change into, turn into, transform, conversion, exchange
convince, persuade, satisfy, prove to
copy, duplicate, reproduce, replicate, make a copy, reproduction, duplication, replica
correct, rectify, put right, fix, amend, set right, correction, rectification, set straight, make right, mend, remedy, inaccuracy, wrong, inaccurate, incorrect, error
cover, pay for, include, extend to, insure, protect
create, make, produce, generate, build, draw up, develop, set up, creation, generation, form, establish, draw, prepare
deactivate, disable, turn off, switch off, deactivation, put out of action
deal with, handle, process, treat, manage, see to, look after, address, take care, attend to, work on
decide, determine, make a decision, rule, resolve, decision, determination, choose, be up to, make up one's mind, settle
declare, state, announce, say, make known, declaration
decline, refuse, reject, turn down, say no, refusal, rejection, not accept, deny, deny request, turn away, dismiss, unsuccessful, unwilling
decrease, lower, reduce, cut, bring down, go down, reduction, drop, diminish, lessen, shorten, put down
deduct, take off, subtract, take from, deduction, withhold, less, take out of, debit
deem, consider, regard, treat, count, take as, see as, look on, be understood
defend, stand up for, protect, fight off, take up defence, represent
define, set, fix, specify, lay down, describe, definition, spell out
delay, hold up, put off, postpone, defer, late, slow, wait
delete, erase, remove, destroy, wipe, get rid of, purge, deletion, erasure, removal, destruction, dispose, disposal, take out, clear, throw away, shred, expunge, scrub, discard
deliver, bring, hand over, supply, ship, send, delivery, get to you, drop off
demand, require, insist, ask for, call for, claim
demonstrate, show, prove, establish, demonstration, give evidence
deny, refuse, reject, decline, denial, say no, turn down
depend, hinge, be subject, rely, turn on, be conditional
derive, infer, deduce, draw, work out, inference, conclude, guess, gather, derivation, deduction
describe, explain, set out, outline, tell, state, lay out, detail, set forth, description, explanation, go through, cover, list, spell out, inform
detect, spot, find, discover, identify, notice, detection, uncover, catch, become aware, pick up, track down, recognise, recognize
deteriorate, get worse, decline, worsen
develop, build, create, design, work on, development, make, improve
direct, aim, target, address, gear, intend, build for, make for, mean for, design for
direct, instruct, order, tell, command, direction, instruction, send
disable, turn off, switch off, deactivate, block
discard, throw away, get rid of, bin, delete
disclose, share, give, pass on, reveal, make available, hand over, divulge, provide, disclosure, pass, give out, tell, get from us, give away, communicate, release, transmit
discontinue, stop, end, cease, withdraw, shut down, take off the market
discover, find, find out, learn, detect, discovery, notice, become aware, uncover
discuss, talk about, talk over, go over, discussion
dismiss, reject, throw out, turn down
display, show, present, exhibit, let see, put on view, feature, appear, visible, see, reveal
dispute, contest, challenge, disagree, query, argue, not agree, question
disrupt, interrupt, disturb, interfere, upset, disruption, interruption, interference, get in the way
disseminate, spread, distribute, circulate, share, publish
distinguish, tell apart, differentiate, set apart
distribute, hand out, pass, share out, give out, distribution, spread, send out, supply
disturb, bother, annoy, trouble, harass, pester, nuisance
divide, split, share, separate, break up, division
do, perform, carry out, make, act, get done
download, save, get a copy, pull down
draw attention, point out, bring to attention, highlight, alert, call attention
draw up, write, prepare, make, draft, put together, compile
drive, operate, be at the wheel, steer
drop, leave out, omit, remove
earn, gain, get, receive, make, collect
effect, carry out, make, perform, bring about
email, write, send an email, drop a line, mail, by email, electronic mail, message
employ, use, hire, engage, take on, employment
encourage, urge, invite, ask, recommend, promote, advise
encrypt, encode, scramble, encryption, encipher, cipher
end, finish, stop, terminate, close, expire, run out, termination, come to an end, lapse, expiry, expiration, conclude, be over, cease, be up, ending, cancel, leave, quit
enforce, apply, make effective, implement, put into effect, enforcement
engage, hire, take on, use, retain, employ, appoint, bring in, commission, instruct
enhance, improve, make better, better, enrich, upgrade, enhancement, improvement, refine
enjoy, have, benefit, use
enrol, enroll, sign up, register, join, enrolment, enrollment, registration, subscribe, become a member
ensure, make sure, see to it, guarantee, take care that, secure, make certain, see that
enter, come into, go into, get into, step into, drive in, entry, admission
enter, type, key in, put in, fill in, give, input, submit, provide, entry
equip, fit, provide, carry, furnish, outfit
establish, set up, create, found, establishment, put in place
estimate, guess, reckon, approximate, judge, estimation
exceed, go over, go beyond, be more than, be above, be higher than, be over, top, surpass, excess
exchange, swap, trade, switch, change, replace
exclude, leave out, rule out, shut out, keep out, exclusion, not include, except
execute, carry out, perform, implement, put into effect, execution
exercise, use, make use, assert, invoke, act on, claim, exert, enforce
expand, extend, broaden, widen, grow, enlarge, expansion
expire, run out, end, lapse, be up, expiry, expiration, come to an end
explain, describe, tell, set out, make clear, explanation, say why, spell out, give reasons, reason, why, statement of reasons
exploit, take advantage, use, abuse, make use
export, download, take with you, transfer, get out, take out
express, say, state, voice, tell, put, give, expression, set out
extend, lengthen, prolong, extension, stretch, make longer, longer
extract, take out, pull, derive, get, mine
facilitate, make easier, help, ease, support
fail, not manage, break down, not, failure, be unable, neglect, omit
fall below, be less than, drop below, go under, be under, be lower than
feature, show, present, include
find, locate, discover, come across, track down, look up, spot
finish, end, complete, be done, stop
fix, repair, mend, put right, solve, correct, remedy, patch, sort out, resolve, cure, rectify
follow, obey, comply, act on, keep to, stick to
force, compel, oblige, make, coerce, constrain
forget, overlook, fail to remember
form, make, create, build, constitute
forward, pass on, send on, transmit, relay, hand on, redirect
found, set up, establish, create
fulfil, fulfill, meet, satisfy, carry out, perform, do, keep, complete, deliver, discharge, live up to
fund, pay for, finance, back, sponsor
furnish, provide, give, supply, send, equip
gain, get, obtain, acquire, win, earn
gather, collect, get, obtain, bring together, assemble, pick up
generate, create, make, produce, generation, bring forth
get, receive, obtain, be given, be sent, be paid, be supplied
give up, abandon, surrender, waive, forgo, waiver, renounce
give, provide, supply, hand, furnish, offer, let have, make available, grant, pass, assign, issue, present, tell, submit, entrust
grant, give, allow, award, confer, accord, let have
group, class, sort, categorise, categorize, put together
grow, increase, expand, rise
guarantee, promise, assure, warrant, ensure, make sure, warranty
guess, estimate, infer, suppose
guide, lead, direct, steer, help
hand in, submit, file, give in, turn in
hand over, give, deliver, surrender, pass on, turn over, release, make hand over
handle, process, deal with, manage, treat, look after, work on
happen, occur, take place, arise, come about, come up, go on
harass, bully, pester, molest, bother
harm, damage, hurt, injure, injury, do harm
hear, listen, learn, be told, detect, pick up
help, assist, support, aid, assistance, be of help, lend a hand
hide, conceal, mask, cover, obscure
hinder, prevent, keep from, get in the way, impede, obstruct, hamper, stop
hire, rent, lease, take on
hold, keep, have, store, retain, possess, maintain, be in possession
host, store, keep on servers, run, put up
identify, recognise, recognize, tell who, find, name, single out, spot, lead back, trace, identification, show who, establish identity, know who, identifiable, identity
ignore, disregard, pay no attention, not take into account, overlook
illustrate, show, give an example
imitate, copy, mimic, pretend, pose
impersonate, pretend to be, pose as, pass oneself off, mimic, impersonation
implement, put in place, carry out, introduce, apply, put into effect, use, have in place, set up
imply, mean, suggest, involve
impose, set, levy, put, place, charge, lay down
improve, better, enhance, make better, refine, improvement, upgrade, get better
incentivise, reward, encourage, motivate
include, contain, cover, comprise, take in, count, be part, incorporate, have, carry
increase, raise, put up, go up, rise, lift, step up, hike, push up, increment
incur, run up, suffer, have to pay, sustain, face, bear
indemnify, hold harmless, compensate, make good, reimburse, keep from harm, indemnity, indemnification, cover losses
indicate, show, point, say, state, suggest, signal
induce, cause, persuade, bring about, lead
infer, conclude, deduce, work out, derive, guess, draw conclusions, inference
inform, tell, notify, let know, advise, give notice, notification, make aware, alert, announce, warn, bring to attention, write to, notice, information, hear from, draw to attention, ensure aware, keep posted, communicate, remind
infringe, violate, breach, break, infringement
initiate, start, begin, bring, open, launch, trigger
inquire, enquire, ask, submit an enquiry, inquiry, enquiry, question, query
inspect, check, examine, look at, view, inspection
install, set up, put on, load, add, installation, download
institute, bring, start, file, commence, take to court
instruct, tell, direct, order, instruction, direction, ask
integrate, build in, connect, combine, include, embed, integration
intend, plan, mean, aim, want, have in mind, propose, intention, be going to
interact, deal, engage, communicate, use, talk, interaction
intercept, listen in, catch, tap, read along
interpret, read, understand, construe, interpretation
interrupt, stop, pause, break, disrupt
introduce, bring in, launch, start, put in place, roll out, introduction
intrude, break into, get into, hack, gain unauthorised access, hacking, intrusion
investigate, look into, examine, inquire, investigation, follow up, probe, check
invite, ask, send an invitation, invitation
invoke, rely, call on, use, exercise
involve, include, mean, entail, take part, be part, involvement, play a part, have part
issue, give, put out, publish, hand out, send, make, release
join, enter, become a member, sign up, register, take part
judge, decide, assess, rule, consider
justify, give reasons, warrant, excuse, ground
keep, retain, store, hold, save, maintain, preserve, retention, storage, stay with us, remain with us, stay, live, archive, keep on file, on file, stay in, be stored
know, be aware, understand, have knowledge
launch, start, release, begin, introduce, roll out, bring out
lead to, result in, cause, end in, bring about
learn, find out, become aware, discover, hear, get to know, be told
leave, go, quit, depart, end, exit, drive out, departure, terminate
lend, loan, borrow, advance
lessen, reduce, mitigate, keep small, limit, minimise, minimize, mitigation, soften, ease, decrease
lift, remove, end, raise
limit, restrict, cap, confine, restriction, limitation, bound, narrow, curb
link, connect, tie, associate, attach, relate, combine
list, name, set out, enumerate, show, mention, itemise
listen, hear, pay attention
live, reside, be resident, be domiciled, residence, dwell, home
locate, find, track, place, position
lock, block, freeze, shut, close
log, record, write down, note, keep track, register
look after, take care, care, tend, mind, manage
look for, search, seek, hunt
lose, forfeit, be deprived, give up, loss, no longer have
maintain, keep, keep up, preserve, run, look after, maintenance, upkeep, service, retain
make available, provide, offer, give access, share, publish, release, open up
make up, invent, fabricate, fake
make, create, produce, do, build, prepare, form
manage, run, control, handle, administer, look after, operate, management, administration, take care
manipulate, tamper, rig, doctor, distort, manipulation
manufacture, make, build, produce, manufacturer, maker
mark, label, tag, flag, identify, designate
match, fit, suit, correspond, agree, be the same, compare
measure, gauge, assess, count, determine, measurement, quantify
meet, satisfy, fulfil, fulfill, comply, match, live up
mention, name, refer, say, state, list
merge, combine, join, unite, fuse, merger
migrate, move, transfer, switch, migration
misrepresent, lie, mislead, give false, deceive, pretend, misrepresentation, falsify
misuse, abuse, use wrongly, improper use, exploit
mitigate, reduce, lessen, keep small, limit, soften
monitor, watch, track, observe, keep an eye, follow, monitoring, look at, survey, surveillance, supervise
move, transfer, relocate, shift, go, relocation, bring
name, call, list, mention, specify, identify
narrow, limit, restrict, tighten
need, require, must have, be necessary, call for, be needed, want
negotiate, discuss, talk, bargain, negotiation, talks, talking
notice, see, spot, find, become aware, observe, realise
obey, follow, comply, observe, respect
object, oppose, say no, be against, objection, opposition, protest, disagree
oblige, require, bind, force, make, obligation, compel, duty
observe, watch, see, notice, follow, monitor
obtain, get, receive, collect, acquire, gather, procure, secure, ask for
occur, happen, take place, arise, come up, occurrence
offer, provide, give, make available, have, present, supply, propose
omit, leave out, drop, fail, neglect, skip, omission
open, start, unlock, set up, create, launch
operate, run, work, function, provide, manage, operation, maintain
opt in, say yes, agree, choose to, turn on, switch on, accept, sign up
opt out, say no, object, unsubscribe, decline, refuse, turn off, switch off, tell us to stop, withdraw, stop
order, buy, purchase, place an order
organise, organize, arrange, set up, hold, run, organisation
originate, come, stem, start, arise
outsource, hand over, contract out, subcontract, delegate
overcome, get over, beat, solve
oversee, supervise, watch over, control, manage, oversight, supervision
owe, be due, have to pay, be indebted, debt, be entitled
own, have, hold, possess, belong, be yours, be ours, be the property
park, leave, place
participate, take part, join in, be involved, participation, be part, play a part, enter
pass off, pretend, present as
pass, transfer, hand, move, go, give
pause, suspend, put on hold, interrupt, freeze, stop for a while
pay back, repay, refund, reimburse, give back, return, pay off, settle, repayment, prepay, prepayment
pay, settle, make payment, remit, payment, cover, be payable, pay up, foot, discharge, hand over money
penalise, penalize, punish, penalty, sanction
perform, carry out, do, fulfil, execute, run, conduct, performance
permit, allow, let, enable, authorise, authorize, permission
persist, continue, last, go on, remain
pick, choose, select, decide on
place, put, set, store, save, position, install, drop
plan, intend, schedule, arrange, prepare
play, listen, watch, stream, hear
point out, mention, note, draw attention, flag, highlight
possess, have, hold, own, possession
post, publish, put up, upload, submit, share, make public, display
postpone, put off, delay, defer, move, reschedule
practise, do, exercise, follow
predict, forecast, foresee, anticipate, guess, prediction
prefer, like better, would rather, choose, preference
prepare, get ready, make, draw up, preparation
present, show, give, submit, display, hand in, produce
preserve, keep, save, maintain, retain, preservation
press, push, hit, tap, click
presume, assume, suppose, take
pretend, pose, claim, make out, feign
prevail, win, take precedence, come first, have priority, apply, supersede, override, go first, be the one that count, control, trump
prevent, stop, avoid, keep from, hinder, avert, block, guard against, keep out, prevention, protect against
proceed, go on, go ahead, continue, move
process, use, handle, work with, treat, deal with, processing
procure, get, obtain, arrange, buy, ensure
produce, make, create, generate, manufacture, present, production
prohibit, forbid, ban, not allow, bar, disallow, prohibition, must not, not permit, outlaw
promise, guarantee, assure, pledge, warrant, commit, undertake, vow
promote, advertise, encourage, further, push, plug, market
propose, suggest, offer, put forward, plan, proposal, intend
prosecute, take to court, charge, bring proceedings, prosecution
protect, safeguard, keep safe, secure, guard, shield, defend, protection, look after
prove, show, demonstrate, establish, proof, evidence
provide, give, supply, offer, make available, furnish, deliver, hand over, provision, set out, lay down, grant, submit, tell, let have, enter, send, present, run
publish, make public, post, put online, release, publication, display, put out, issue, print
purchase, buy, order, acquire, get
purge, delete, erase, wipe, clear, remove
pursue, follow, seek, enforce, chase, go after
qualify, be eligible, meet the requirements, be entitled, eligibility, eligible
query, question, ask, challenge
quote, cite, refer, state
raise, bring, lift, put up, increase, make, lodge, bring up
reach, get to, arrive, contact, attain, get hold of
react, respond, answer, act
read, look at, see, view, go through, peruse
realise, realize, notice, understand, become aware
reassign, move, transfer, give to another
receive, get, obtain, be given, be sent, receipt, collect, be paid, be credited, take in
recognise, recognize, identify, know, detect, accept, acknowledge, recognition, honour, honor, take as
recommend, advise, suggest, propose, encourage, recommendation, advice
reconsider, review, look again, think again, take another look
record, log, capture, register, write down, store, note, keep a record, film, tape, save, take down
recover, get back, regain, retrieve, reclaim, collect, recovery
recruit, hire, find staff, take on, recruitment, fill job
rectify, correct, put right, fix, rectification
redirect, send on, forward, divert
reduce, cut, lower, lessen, decrease, bring down, shrink, minimise, minimize, limit, reduction
refer, direct, send, point, mention, relate
reflect, show, mirror, express
refrain, not, abstain, hold back, avoid
refund, return, give back, pay back, money back, reimburse, repay, reimbursement, give money back, get money back, refundable
refuse, decline, reject, say no, turn down, deny, refusal, not accept, not agree
regain, get back, recover
register, sign up, enrol, enroll, create an account, open an account, join, registration, record, log
regulate, govern, control, rule
reimburse, refund, pay back, repay, compensate
reinstate, restore, put back, bring back, give back, reactivate
reject, refuse, decline, turn down, dismiss, say no, rejection, throw out
relate, concern, be about, regard, have to do, connect, refer, pertain, involve
release, publish, put out, free, hand over, launch, discharge
rely, depend, count on, base, trust, reliance, build on
remain, stay, be left, continue, keep, still be, remaining, remainder, rest
remember, keep in mind, recall, store, save, recognise
remind, send a reminder, reminder, prompt, jog memory
remove, delete, take down, take away, take off, take out, erase, removal, get rid of, pull, cut
rename, call otherwise, give another name
render, make, provide, give, supply
renew, extend, prolong, start again, renewal, roll over, continue
rent, hire, lease, let, rental
repair, fix, mend, put right, restore
repay, pay back, pay off, return, settle
repeat, do again, say again, again, recur, repetition
replace, swap, substitute, exchange, change, take the place, supersede, replacement, substitution, switch
report, tell, notify, inform, let know, make a report, flag, say
represent, state, claim, stand for, act for, representation
reproduce, copy, duplicate, make copies, reproduction
request, ask, demand, application, apply, call for, submit a request, enquiry, requisition
require, need, demand, call for, oblige, make, must, necessary, requirement, insist, be bound, be under a duty, compel, request
resell, sell on, sell again, sell to others, resale
resemble, look like, be similar, be like, similar
reserve, keep, book, hold, retain
reset, restore, set back, restart
reside, live, be resident, dwell, stay, have home
resign, quit, leave, step down
resist, oppose, fight, withstand
resolve, settle, solve, sort out, work out, fix, clear up, resolution, settlement, put an end
respect, honour, honor, observe, follow, heed, comply
respond, answer, reply, react, get back, response
restore, bring back, put back, recover, get back, restoration, reinstate
restrict, limit, confine, curb, restriction, narrow, hold back
result, come, follow, arise, lead, outcome, consequence
resume, start again, continue, pick up, go on
retain, keep, store, hold, save, retention, hold on to, preserve, stay, remain
retrieve, get, fetch, recover, get back, access
return, send back, give back, bring back, hand back, come back, take back
reuse, use again, use for other
reveal, show, disclose, tell, make known, give away, uncover
reverse, undo, turn back, overturn, turn around, take back
review, check, look at, look over, read, examine, go through, inspect, reconsider, assess
revise, change, amend, update, edit, rewrite
revoke, withdraw, take back, cancel, undo, revocation, retract, rescind, pull
reward, prize, bonus, pay, benefit
ride, travel, drive, journey, trip
rule out, exclude, eliminate
run, operate, manage, work, carry out, conduct, provide, last, execute
satisfy, meet, fulfil, fulfill, comply, please
save, store, keep, record, preserve
say, state, tell, declare, specify, mention, provide, express, indicate
scan, check, examine, read, search, inspect, screen, go through
schedule, plan, set, arrange, time
screen, check, vet, examine, filter
search, look for, look through, seek, find, hunt, comb
secure, protect, safeguard, get, obtain, keep safe
see, view, look at, notice, watch, find, access, have access, be visible, be shown, be displayed, observe
seek, look for, ask, try, request, pursue, want, search
seize, take, confiscate, impound
select, choose, pick, opt, decide on, selection
send, transmit, transfer, deliver, pass, forward, dispatch, convey, submit, transmission, mail, put through, relay, direct, travel, upload
separate, split, keep apart, divide, segregate
serve notice, give notice, notify, tell
serve, provide, give, deliver, help
set, define, fix, determine, establish, place, put
settle, resolve, pay, decide, agree, sort out, settlement
share, disclose, give, pass, exchange, make available, let see, hand over, provide, show, swap, send, supply, communicate
ship, send, deliver, dispatch, mail, post, shipping, shipment
shorten, cut, reduce, trim, abridge, make shorter
show, display, present, prove, indicate, demonstrate, let see, reveal, tell, visible
shut down, close, turn off, end, discontinue, stop
sign in, log in, log on, sign on, login, access account
sign out, log out, log off
sign up, register, join, enrol, enroll, subscribe, create an account
sign, execute, put name, signature
simplify, make easier, make simpler, streamline
skip, pass over, leave out, omit
solicit, ask for, request, invite, seek, canvass
solve, resolve, fix, sort out, work out, settle
sort, order, arrange, class
speak, talk, say, call
specify, state, name, set, say, indicate, detail, define, determine, set out
spend, pay, use, lay out
split, divide, separate, share
sponsor, fund, support, pay for
spot, detect, see, find, notice, identify
start, begin, commence, open, launch, set off, initiate
state, say, declare, specify, set out, tell, mention, give, show, provide, express, write
stay, remain, continue, keep, reside, still be
stipulate, require, provide, specify, set, lay down, state
stop, end, cease, halt, discontinue, prevent, quit, no longer, pause
store, keep, save, hold, retain, storage, host, place, put
stream, play, watch, listen
strengthen, reinforce, make stronger, improve
structure, organise, organize, arrange
study, examine, look into, research, analyse
submit, send, hand in, file, give, provide, enter, post, present, put forward, submission, upload, lodge
subscribe, sign up, join, register, take out
substitute, replace, swap, exchange, put in place
succeed, follow, take over, come after, be successful
suffer, sustain, incur, have, experience, undergo
suggest, propose, recommend, advise, suggestion
suit, fit, match, be right, be suitable
supplement, add, complete, extend, complement
supply, provide, give, deliver, furnish, send
support, help, assist, back, aid
suppose, assume, imagine, guess
suppress, hold back, keep out, block, restrain
surrender, give up, hand over, give back
survive, stay in force, continue, remain, live on, outlast, keep applying
suspect, believe, have reason to believe, think, suspicion
suspend, pause, put on hold, freeze, block, interrupt, suspension, temporarily stop
swap, exchange, trade, switch, replace
switch, change, move, turn, go over
synchronise, synchronize, sync, match, align
tailor, customise, customize, personalise, personalize, adapt, adjust, fit
take down, remove, delete, pull, take off
take effect, come into effect, become effective, kick in, come into force, start to apply, be effective, enter into force, begin to apply, effective date, go into effect, apply from, be in force
take into account, consider, have regard, bear in mind, factor in
take over, acquire, buy, assume, takeover
take place, happen, occur, be held
take, get, collect, capture, accept, carry, use
talk, speak, discuss, chat, negotiate, negotiation
target, aim, direct, address, tailor
tell, inform, notify, let know, say, advise, disclose, give, communicate, show, explain, report
tempt, entice, lure
terminate, end, close, cancel, stop, quit, termination, bring to an end, leave, get out, discontinue, shut down
test, try, try out, check, trial, examine
think, believe, consider, suppose, feel, be of the opinion, opinion
threaten, menace, endanger
tie, link, bind, connect
track, follow, monitor, trace, keep track, watch
trade, exchange, deal, swap, sell, buy
train, teach, educate, retrain, training, instruct
transfer, send, move, pass, transmit, hand over, assign, export, convey
transform, change, turn, convert
translate, turn into, render, translation
transmit, send, transfer, pass, forward, transmission, relay, convey, upload
transport, carry, convey, ship, move, bring
travel, move, go, journey, transit, fly, trip
treat, handle, deal with, process, use, regard, consider, take as
trigger, cause, set off, start, activate, prompt
trust, rely, have faith, confide
try, attempt, seek, endeavour, endeavor, strive, aim
turn off, switch off, disable, deactivate
turn on, switch on, enable, activate
type, enter, key, write
undergo, go through, suffer, have, experience
understand, know, see, learn, realise, grasp
undertake, agree, promise, commit, take on, carry out, engage
undo, reverse, cancel, take back
unlock, open, free, enable
unsubscribe, opt out, stop, sign off, leave the list, cancel subscription
update, change, revise, renew, refresh, bring up to date, amend, keep current
upload, send, submit, post, put up, add, transfer
urge, encourage, ask, advise, press
use, utilise, utilize, employ, make use, apply, usage, process, work with, rely, exploit
validate, confirm, check, verify
vary, change, differ, depend, alter
verify, check, confirm, prove, authenticate, make sure, verification, establish
view, see, look at, watch, read, access
visit, go to, come to, browse, use, open
wait, hold on, be patient, hold off
waive, give up, not insist, forgo, waiver, drop
walk, go on foot, stroll
want, wish, would like, desire, like, prefer, choose, intend
warn, alert, tell, notify, caution, warning
warrant, promise, guarantee, assure, confirm, represent
watch, monitor, observe, view, see, keep an eye
wear, carry, put on
win, gain, earn, get, prize
withdraw, take back, revoke, cancel, retract, change mind, withdrawal, revocation, pull out, back out, rescind
withhold, keep back, hold back, retain, not give, keep
work out, calculate, infer, find, solve, determine, figure
work, function, operate, run, be employed
worry, concern, trouble
write, put in writing, in writing, written, letter, send, email, documented, write down
"""
