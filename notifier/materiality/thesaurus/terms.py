"""Contracts, law, disputes and liability: lawyers' English beside everyday English.

Long, because it is a table.
"""

TERMS = """
above all, in particular, especially, first and foremost
absolute, complete, unconditional, full
abuse, misuse, ill-treatment, mistreatment, improper use
acceptable use, fair use, rules of conduct, house rules
access right, right of access, see data, copy of data, subject access
access, entry, see, look at, view, get into, open, use, get to, read, look, reach, log in, let see
accident, mishap, crash, collision
accommodate, meet, suit, allow for
according to, under, in accordance, in line, as, pursuant, following, by, in compliance, in keeping, per
accuracy, correctness, right, true, correct
accurate, correct, right, true, exact, precise, free of errors
act of god, force majeure, beyond control, circumstances beyond reasonable control, outside control, not in control
act, law, statute, legislation
action, lawsuit, claim, proceeding, case, legal action, legal proceedings, suit, court case, go to court, sue, litigation, take to court
action, step, measure, claim, lawsuit, act, thing we do
actual, real, true, in fact
additional, extra, further, more, another, other, on top, besides, added, in addition
adequacy decision, adequate level of protection, recognised as safe, adequate protection
adequate, enough, sufficient, suitable, appropriate, proper
advance, beforehand, before, prior, ahead, early, upfront, up front, first, earlier, in advance, previous
advantage, benefit, gain, plus
adverse, bad, negative, unfavourable, unfavorable, harmful
agency, authority, body, office
agree, accept, consent, say yes, be fine with, approve, give permission, be happy with
agreement, contract, terms, deal, arrangement, understanding, treaty, these terms, this document
alternative, other, option, another way, substitute
amount, sum, quantity, figure, number, money, balance, volume, how much, total
appeal, challenge, contest, object, ask to reconsider, review, second look, lodge an appeal, look again, ask for review
appearance, look, design
applicable law, law, statutory law, the law, legislation, what the law says, legal requirement, by law
applicable, relevant, that apply, in force, governing, valid
applicant, candidate, person who applies, job seeker, you
appropriate, suitable, right, proper, fitting, adequate, reasonable
approval, consent, permission, say-so, authorisation, authorization, agreement, go-ahead, green light, sign-off, leave
approximate, roughly, about, around, some, approximately, more or less, rough, nearly, circa, general
arbitrate, arbitration, arbitrator, arbitral tribunal
arbitrator, arbiter, arbitration, referee, neutral third person
area, field, region, zone, place, sector, section, part, spot, space
argument, dispute, quarrel, disagreement
arise, come up, occur, happen, emerge, come from, stem, result, in connection, come about
article, section, clause, paragraph, provision
as is, without warranty, as it stands, as available
as soon as possible, promptly, without undue delay, quickly, soon, at the earliest opportunity, as soon as we can
assent, consent, agreement, acceptance
assets, property, possessions, business, belongings
assignment, transfer, task, order, job
assistance, help, support, aid
attorney, lawyer, counsel, solicitor, legal counsel
attorneys' fees, legal costs, legal fees, lawyers' fees, cost of lawyers
audit, check, inspection, examination, review
authorise, authorize, allow, permit, empower, let, approve, give permission, entitle, permission, agree, authorisation, authorization, allow to look
authority, power, permission, right, regulator, official body, agency, official authority, public body
authority, regulator, supervisory authority, data protection authority, watchdog, ombudsman, commissioner, public authority
award, give, grant, assign, prize, finally awarded
bad faith, dishonestly, intent to deceive
balance test, weighing of interests, weighing, interests assessment
balance, remaining, rest, amount left, remainder, money in account, credit
ban, prohibition, block, exclude, prohibit, forbid
basis, ground, reason, foundation, because, legal basis, justification
be liable, be responsible, answer for, be answerable, liability, responsibility, have to pay, bear responsibility, be accountable, accountable
be subject to, be governed, come under, fall under, be covered, depend on, conditional on, apply
behalf, for, in the name, as agent, on their behalf, on behalf
belief, opinion, view, think, believe
beneficial, good, useful
benefit, advantage, good, perk, use, profit
best efforts, do our best, all reasonable steps, reasonable efforts, best endeavours, reasonable endeavours, everything reasonable, try
binding, final, must be followed, obligatory, bind, compulsory
board, committee, panel, council
breach of contract, break agreement, violation of terms, break rules, break terms
breach, violation, break, infringement, non-compliance, failure to comply
brief, short
budget, money, funds
building, premises, house, property
burden, load, onus, charge
business partner, partner, company we work with
business purpose, business reason, commercial purpose, trade
business transfer, merger, acquisition, sale of business, change of control, asset sale, takeover, merge, transfer of assets
business, company, firm, enterprise, organisation, organization, trade
by law, legally, statutory, under the law, law require, law make us, obligation, legal, law say we have to, required by law, law so require, legally obliged, mandated by law, legal obligation, law oblige
by virtue, because of, through, thanks to
capacity, ability, role, function
care, caution, diligence, attention, look after
case by case, individually, each time
case, instance, matter, situation, example
cause, reason, ground, origin
caution, warning, care
certain, some, particular, specific, sure
certificate, proof, document, certification
chair, head
claim, demand, assert, allegation, right, lawsuit, request, say
class action, collective action, group action, representative action, class-wide arbitration
clause, provision, term, section, article, paragraph, part
clear, plain, obvious, evident, understandable, unambiguous
closely, near
code of conduct, rules, conduct rules, standards
code, rules, regulations, law
collateral, security, pledge
comment, feedback, suggestion, remark
commercial use, use for business, business use, commercially
commercial, business, for business, for profit, trade
community guidelines, rules, standards, house rules, community rules, community standards
compensation, damages, payment, indemnity, redress, make good
competent court, court, court with jurisdiction
competent, responsible, having jurisdiction, proper, in charge
compliance, following rules, keep to, adhere, check that we keep
comprehensive, full, complete, thorough, broad
concern, worry, problem, matter, affect, complaint, question
concerning, about, on, regarding, relating, with regard, in relation, relate, of, as to, with respect, in respect, in connection, in regard
condition, term, requirement, provided that, circumstance, state, if, prerequisite
conditional, subject, only if, dependent, provided, condition, once, after, when
confidential, secret, private, in confidence, not disclose, confidentiality, secrecy
conflict of laws, choice of law rules, rules on which law applies
conflict, contradiction, clash, disagreement, inconsistency, differ
consecutive, in a row, successive, running, straight, back to back, one after another
consent, permission, agreement, approval, say-so, ok, agree, say yes, allow, authorise, told us we may, okay, nod, authorisation, opt in, accept, give permission, yes, say so, approve
consequence, result, effect, outcome, follow
consequential, indirect, following
considerable, large, big, significant, substantial
consideration, payment, price, return, something in return
consistent, in line, compatible, fit
constitute, be, form, amount
consumer law, consumer protection law, consumer rights
consumer, private person, customer, buyer, individual
contingent, dependent, conditional
contract term, contract period, minimum term, term, contract length, duration
contract, agreement, terms, deal, arrangement
controller, data controller, responsible for data, decide how data is used, responsible party, in charge of data
convenience, without cause, any reason, no reason, for any reason, ease
copyright, author's right, intellectual property
correct, right, accurate, true, exact
counterpart, copy, other side
court order, judgment, order, ruling, judicial order, warrant, subpoena, decision of a court
court, judge, tribunal, go to court, legal proceedings, court of law, in court, courts
covenant, promise, undertake, agree
crime, offence, offense, criminal act, illegal act, criminal
criminal offence, crime, illegal act, offence, criminal offense
criteria, criterion, standard, factor, test, consideration
currency, money
damage, loss, harm, injury, damaged, cost, expense, hurt
damages, compensation, money, payment, award
danger, risk, hazard, threat, peril
dangerous, unsafe, hazardous, risky
data processing agreement, dpa, processing agreement, processing terms
data protection law, privacy law, gdpr, data protection legislation, general data protection regulation, privacy legislation
data protection officer, dpo, privacy officer, data protection office, privacy team
data protection, privacy, protection of data, data privacy
deadline, time limit, due date, by when, last day, cut-off
debt, money owed, amount due, what you owe, arrears, sum due, amount outstanding
default, failure to pay, breach, standard, preset, non-payment
defect, fault, flaw, error, something wrong, damaged, faulty, defective
defence, defense, protection, answer
delegate, pass on, entrust, hand over
derogation, exception, exemption
destination, where it goes, place of arrival, country you are flying to, where you travel, where you go
detriment, harm, disadvantage, loss
difference, distinction
disclaimer, no warranty, exclusion, disclaim, not promise
discretion, choice, as see fit, own judgment, decide, think right, judgement, our option, choose, freely, sole discretion
discrimination, unequal treatment, treat worse, treat differently, unfair treatment, discriminate
dispute resolution, settle dispute, resolve disputes, settlement of disputes, sort out disagreement
dispute, disagreement, argument, conflict, controversy, quarrel, claim, difference, disagree, fall out, problem, difference of opinion
document, record, written, paper, in writing, documented
documented instructions, written instructions, instructed in writing, in writing, instructions
draft, version, proposal
due date, payment date, when due, date for payment, it was due, deadline
due, owed, payable, to be paid, outstanding, fall due
duty, obligation, responsibility, must, job, task, be bound, have to, up to you, liability, requirement, undertaking
effective, valid, in force, working
electronic signature, e-signature, sign electronically
eligible, entitled, qualify, allowed, can take part, eligibility, qualified
emergency, urgent, danger, crisis, urgent case
enforceable, binding, valid, can be enforced
entire agreement, whole agreement, complete agreement, everything agreed
entitled, have the right, may, allowed, can
equal, same, identical, equivalent, alike, just as
equipment, machine, device, gear, kit
equitable relief, injunction, injunctive relief, court order
error, mistake, fault, slip, inaccuracy, wrong, get it wrong
essential, necessary, needed, vital, key, required, crucial, indispensable, basic
establish, exercise or defend legal claims, legal claims, defend claims, court case
event, case, occurrence, incident, occasion
evidence, proof, sign, indication, show
exact, precise, accurate
except, save, unless, other than, but not, apart from, excluding, with the exception, with one exception, exception, but, aside from, bar, barring
exception, exemption, exclusion, carve-out, except
exclusive, only, sole, alone, nobody else, not to others, just
exempt, free, excused, not subject, not covered, exemption
existing, current, present, already, that is there
expense, cost, charge, outlay, fee, spending, at your cost
explicit, express, clear, expressly, explicitly, specifically, in so many words, separate
express, explicit, clear, expressly, explicitly, specifically
fair, just, reasonable, equitable
false, untrue, wrong, misleading, incorrect, fake, lie, made up
fault, blame, negligence, mistake, responsibility, defect, whose fault it was
fee, charge, price, cost, rate, dues
final decision, decide, last word
final, last, definite, binding, cannot be changed, conclusive, ultimate
fine, penalty, sanction
force majeure, act of god, beyond reasonable control, outside control, beyond control
force, effect, strength, validity
foreign, abroad, overseas, other country
form, way, shape, format
formal, official, proper
format, form, file type
fraud, deception, deceit, cheat, swindle, false claim
free, at no cost, free of charge, without charge, no charge, not cost anything, nothing to pay, gratis, pay nothing, no fee, cost nothing, not charge, without paying, complimentary, without any charge, no extra cost, royalty-free, won't cost, no cost
fundamental, basic, essential, core
gap, hole, missing, incomplete
general terms, terms, terms and conditions
general, usual, overall, broad, common
genuine, real, authentic, true
good faith, honestly, honest belief, sincerely, genuinely, in good faith
goodwill, courtesy
governed by, subject to, under, apply, the law of, govern
governing law, applicable law, law that applies, law of, which law applies
government, state, public authority, authority, public body, official
gross negligence, serious carelessness, grossly negligent, gross carelessness, reckless, recklessly
ground, reason, basis, cause, legal basis
guarantee, promise, warranty, assurance, assure, certain
harmful, damaging, dangerous, injurious
harmless, safe, innocent
hearing, oral hearing, opportunity to be heard, opportunity to respond, say, tell your side
hold harmless, indemnify, protect from loss, keep from loss
human intervention, human review, person look at, a person to look, reviewed by a person, someone look, human involvement, real person
identical, same, equal, alike
illegal, unlawful, against the law, break the law, not allowed by law, prohibited by law, illicit, unauthorised
immediately, at once, right away, straight away, instantly, without delay, forthwith, there and then, immediate
impact assessment, dpia, data protection impact assessment
impartial, neutral, independent, unbiased, fair
improper, wrong, unsuitable, not right, bad
in accordance, according, as, in line, under, following, pursuant, per, as instructed, as the
in addition, also, furthermore, moreover, besides, on top, too, as well, additionally, plus
in bulk, mass, large numbers, in large quantities
inappropriate, unsuitable, improper, not suitable, offensive
incomplete, missing, partial, not whole, gap, unfinished
inconvenience, trouble, bother
indefinite, without end, unlimited, no end date, for ever, forever, permanent
independent, separate, own, autonomous, impartial, not involved, no part in, neutral
indirect, consequential, not direct, knock-on
individual claim, own claim, claim of one's own, individually
individual, person, single, each, personal, people, one by one, someone, own
injunction, court order, injunctive relief
injury, harm, hurt, damage
innovation, new idea
insolvency, bankruptcy, bankrupt, insolvent, go bust, unable to pay debts
instruction, order, direction, guidance, command, instruct, what tell us, told us
insurance, cover, policy, coverage
intellectual property, copyright, patents, trademarks, ip rights, trade mark, intellectual property rights
intent, purpose, aim, intention, on purpose, deliberate, wilful, willful, intentional, deliberately
intentional, deliberate, on purpose, wilful, knowingly, with intent, willful
interest rate, rate of interest, rate, savings rate
interest, concern, stake, benefit
internal, within company, inside, our own, in-house
invalid, void, unenforceable, not valid, without effect, ineffective
irrespective, regardless, no matter, whatever, whether or not, independent of, no matter whose
irrevocable, final, cannot be taken back, cannot be withdrawn, for good
issue, problem, matter, question, topic
joint and several, each for the whole, jointly and severally
joint controller, decide together, jointly responsible, both controllers
joint, together, shared, common, jointly
judgment, judgement, opinion, decision, ruling
jurisdiction, court, country, place, territory, legal system, region
jury, jury trial, trial by jury
key, main, important
knowingly, deliberately, on purpose, be aware, intentionally, with knowledge, know
lack, absence, without, missing, shortage
late, overdue, after due date, delayed, not on time, past due
law enforcement, police, authorities, prosecutors, law enforcement authorities, law enforcement agencies
law, legislation, statute, regulation, rule, legal requirement, act, legal, the law say, statutory
lawful, legal, permitted, allowed, legitimate, rightful, law permit, within the law
lawsuit, legal action, claim, case, court case, litigation, proceedings, suit, go to court
lawyer, attorney, counsel, solicitor, legal adviser
legal basis, ground, reason, justification, lawful basis, allowed, why are we allowed, legal ground, what allows us
legal obligation, duty under law, law require, legal duty, law oblige, statutory duty, law make, required by law, meet our obligations, obligations
legal proceedings, court, lawsuit, legal action, go to court, litigation, action, sue
legal process, court order, subpoena, warrant, legal request, judicial order
legal right, right under law, statutory right
legitimate interest, good reason, justified interest, business interest, interest
liability, responsibility, liable, responsible, fault, answer, obligation, pay
liable, responsible, answerable, pay, accountable, answer
licence, license, permission, right to use, permit, licensing, leave, let us
limitation of liability, cap on liability, maximum liability, limit on what we owe
limitation, limit, restriction, cap, ceiling, boundary
limited, restricted, small, narrow, not all, confined
litigation, lawsuit, court, legal action, court case
loss of data, lost data
loss, damage, harm, cost, lost
lost profits, loss of profit, profit you did not make, lost earnings
main, chief, principal, primary, most important, key
mandatory, compulsory, required, obligatory, must, binding
manner, way, method, how, fashion, mode
material, important, significant, major, substantial, serious, big, considerable
matter, issue, thing, affair, question, subject
means, way, method, tool, how, resources, use, by
measure, step, action, precaution, safeguard, control
mediation, mediator, conciliation, help of a neutral person
minimum, least, at least, lowest, no less
minor, child, under age, young, underage, small
misleading, deceptive, false, deceitful
mistake, error, slip, fault
modern, current, up to date, state of the art
monopoly, sole right
moral rights, author's rights, right to be named
multiple, several, many, more than one, various
mutual, both, each other, either, reciprocal
name and likeness, image, name and picture
necessary, needed, required, essential, need, have to, must, indispensable
negligence, carelessness, lack of care, careless, fault, negligent
non-exclusive, not exclusive, to others too, also give to others, others as well
non-refundable, final, not give money back, no refund, not refunded, not refundable, no money back
non-transferable, not pass on, cannot pass on, not transfer, personal, cannot be transferred, not assign, not pass right on
notice period, period of notice, advance notice
notice, notification, warning, message, tell, announcement, inform, letter, word, let know, write to, hear from, told
notwithstanding, despite, even if, in spite, regardless, although, whatever
null and void, invalid, void, of no effect
objection, oppose, say no, complaint, object
obligation, duty, responsibility, must, commitment, have to, bound, undertaking, requirement, legally obliged
obscene, indecent, lewd, pornographic, sexual
offence, crime, violation, offense
offensive, rude, insulting, hurtful, abusive
official, formal, public, government, authority
option, choice, possibility, alternative, right
optional, voluntary, not required, up to you, if you like, free to, not have to, can choose, your choice
oral, spoken, verbal, by word of mouth
ordinary, normal, usual, standard, common
organisation, organization, company, body, institution, group, firm
outside, beyond, external, other than, out of
paragraph, section, clause, article
partial, in part, incomplete, partly, some
partly, in part, some, partially
party, side, person, one of us, participant, contracting party, signatory
patent, invention right
penalty, fine, punishment, sanction, charge, extra fee, without paying a penalty
performance, delivery, fulfilment, doing, carrying out, how it works
permanent, lasting, for good, for ever, forever, definitive
perpetual, everlasting, for ever, forever, indefinite, without time limit, unlimited in time, eternal
personal use, for yourself, private use, own use, yourself
plaintiff, claimant, person who sues
police, law enforcement, officers
policy, rule, guideline, principle, notice, statement
position, post, job, role, place
possible, may, could, potential, feasible, can
power of attorney, authority to act, written authority
power, right, authority, ability
practice, habit, custom, procedure, what we do
precaution, safeguard, measure, step
preliminary, first, provisional, early
present, current, existing, now
prevail, come first, take precedence, win, apply
principle, rule, idea, value, belief
prior, before, in advance, earlier, previous, beforehand, first, ahead
problem, issue, difficulty, trouble, fault, wrong, question
procedure, process, way, method, steps, routine
proceedings, court case, lawsuit, legal action, process, action, court
process, procedure, way, steps
processor, data processor, service provider, vendor
professional, expert, for work, skilled
prohibited, forbidden, not allowed, banned, must not, off limits, cannot, not permitted, no, prohibition
promise, undertaking, commitment, assurance, warranty
promptly, quickly, soon, fast, swiftly, speedily, as soon as possible, without undue delay, prompt, quick, in good time
proof, evidence, confirmation, document, certificate, show
proper, right, correct, suitable, appropriate, adequate
property, ownership, belongings, asset, thing, possession, things
proportionate, reasonable, balanced, appropriate, in proportion
provided that, if, on condition, as long as, so long as, only if, where, in case
provision, clause, term, rule, section, stipulation
public domain, free for all, not protected
public interest, common good, interest of the public
purpose, aim, goal, reason, why, use, so that, in order to, to, end, in order, for, object, intention
pursuant, under, according, following, in line
qualified, suitable, trained, skilled
quality, standard, grade
reason, cause, ground, why, basis, because, explanation, motive
reasonable grounds, good reason, reason to believe, reasonable suspicion, well-founded
reasonable, fair, sensible, appropriate, proper, what you reasonably can, sound
receipt, receiving, get, arrive, delivery
recital, preamble, introduction
recourse, remedy, claim, right
redress, compensation, remedy, relief
regardless, no matter, whatever, even if, irrespective, despite, whether or not
regulation, rule, law, ordinance, requirement
regulator, authority, supervisory authority, watchdog, commissioner
relation, connection, link, relationship
release, discharge, free, let go
relevant, important, related, in question, concerned, pertinent
remedy, solution, cure, relief, redress, right, claim, fix
representation, statement, promise, assurance, claim
representative, agent, proxy, person acting for, attorney, delegate, someone you authorise, contact
request, demand, ask, application, query, wish, enquiry
required, necessary, needed, must, mandatory, have to, obligatory
requirement, condition, need, rule, demand, standard, obligation
reserve the right, may, can, be entitled, keep the right, as see fit
responsibility, duty, job, task, up to you, be responsible, obligation, liability, charge, role
responsible for, in charge of, liable for, answer for, up to, job, your job to, have to
responsible, up to you, in charge, liable, your job, your responsibility, accountable, must, answerable, your duty
restriction, limit, limitation, constraint
revenue, income, turnover, money we make, sales, earnings
review, check, second look, examination, reconsideration
right of access, see, ask for a copy, get a copy, find out
right to object, say no, object, objection
right to withdraw, withdrawal right, cancel, cooling-off, change mind, right of withdrawal
right, entitlement, claim, power, may, can, permission, title, privilege
right, title and interest, rights, ownership, all rights
risk, danger, hazard, chance, threat
rule, regulation, guideline, policy, principle, law, norm
safe, secure, protected, harmless
sanction, penalty, punishment, measure, embargo
scope, extent, range, reach, how far
section, part, paragraph, clause, chapter, heading, under
serious, grave, severe, major, important, material
set off, offset, deduct, net, setoff
severable, separate, rest stays valid, remaining provisions stay in force, severability
several, some, a few, various, multiple, many, more than one
side, party
similar, like, alike, comparable, resemble, of the kind, same kind
small claims court, small claims, local court
sole, only, exclusive, single, alone
special, particular, specific, extra, separate
specific, particular, certain, special, definite, individual, concrete
specified, stated, named, given, shown, listed, indicated, set out
standard contractual clauses, model clauses, sccs, standard data protection clauses, eu model clauses
standard, norm, rule, level, usual, benchmark
statement, declaration, message, notice, explanation, announcement
statute of limitations, limitation period, time to sue, prescription
statutory rights, consumer rights, rights under law, legal rights
statutory, by law, legal, law, required by law, mandated by law
strict, tight, rigorous, close
strictly necessary, essential, absolutely needed, indispensable, need
sub-processor, subprocessor, subcontractor, sub-contractor
subcontractor, sub-contractor, subprocessor, sub-processor, company we hire
subject matter, topic, what it is about
subject, topic, matter, theme
subpoena, summons, court order, warrant
substantial, large, considerable, significant, material, important, big
substantially, largely, mostly, in essence
sufficient, enough, adequate
suitable, right, fit, appropriate, proper, apt
supervisory authority, regulator, data protection authority, privacy regulator, authority, ico
suspicion, suspect, reason to believe, doubt
tax, duty, vat, levy, sales tax, taxes
technical and organisational measures, security measures, safeguards, precautions
term, condition, provision, rule, clause
term, period, duration, length, time
terms of service, terms, agreement, terms of use, conditions, rules, these terms, terms and conditions
territory, area, country, region
theft, steal, stolen, robbery
third party, other, someone else, anyone else, others, other company, somebody else, outsider, other people, another company, outside company, outside firm, stranger
threat, danger, risk, menace
title, ownership, name, right, heading
trade secret, confidential information, business secret, know-how
trademark, trade mark, brand, logo, mark
transaction, deal, purchase, order, payment, trade, business
transparent, open, clear
trial, test, try-out
true, correct, accurate, right, real
unable, cannot, not able, not in a position, incapable, impossible
unauthorised use, misuse, use without permission
unavailable, not available, cannot be used, down, offline, out of service
under no circumstances, never, in no case, not at all, at no time, on no account, ever, in no event
unfair, unjust, unreasonable
uninterrupted, without interruption, continuous, always available
unlawful, illegal, against the law, unlawfully, break the law
unlikely, not probable, improbable
unlimited, without limit, no limit, boundless
unsolicited, unwanted, not asked for, uninvited, spam
unsuccessful, rejected, not get the job, turned down, failed, not successful, did not work out
untrue, false, wrong
unused, not used, new, as new, in original condition
up to date, current, accurate, latest
urgent, pressing, immediate
usual, normal, common, ordinary, customary, typical, regular
valid, effective, in force, binding, good, correct
verifiable, provable, can be checked, proven
version, edition, text, form
vested, given, assigned, conferred, granted
vicarious, for others
violation, breach, break, infringement, offence
vital interests, save life, life or health, protect life
void, invalid, without effect, null, not valid
voluntary, optional, freely, of own accord, if you like, your choice
waive, give up, not insist, forgo
waiver, giving up, renunciation, give up
warning, caution, notice, caveat
warrant, court order, search warrant, judicial warrant
warranty, guarantee, promise, assurance, representation
wilful misconduct, willful misconduct, intent, deliberate act, on purpose, deliberate wrongdoing, intentional misconduct
wilful, willful, deliberate, on purpose, intentional, wanton
wish, want, desire, like
with respect to, about, on, for, in relation
without cause, any reason, no reason, for convenience
without limitation, for example, among others, and more, not limited
without prejudice, does not affect, leave untouched, remain unaffected, still
witness, attest, sign
writing, in writing, written, write, letter, paper, by letter, by email
written notice, notice in writing, letter, write, in writing, written
wrong, incorrect, inaccurate, false, mistaken, not right
"""
