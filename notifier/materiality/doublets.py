"""Two or three words for one thing, as lawyers say them: "collect and receive", "laws and regulations".

One more of them joins a sentence and says nothing more.
"""

from __future__ import annotations

from notifier.materiality.words import content, stem

#: Words of an enumeration that is read as one thing, a line each, by what they speak of.
_GROUPS = """
collect receive obtain gather get acquire
law regulation rule statute ordinance directive code legislation
question concern complaint query inquiry enquiry comment feedback request suggestion
provider processor vendor contractor supplier subcontractor
term condition provision rule clause
create share post upload submit publish contribute
provide operate maintain deliver offer run make available
safeguard protect secure defend
access use visit view browse
keep store retain hold maintain preserve
manage administer
error mistake bug omission defect fault inaccuracy
true accurate correct complete current
person individual people
company business organisation entity firm corporation undertaking
right option choice entitlement
right title interest
change modify amend update revise alter vary
user customer client member visitor passenger rider guest subscriber consumer
respond answer resolve handle address reply
investigate detect prevent address
instruction guidance direction guideline
help assistance support aid
purchase order transaction
promise assurance warranty representation guarantee
represent warrant agree acknowledge confirm understand accept undertake covenant
null void invalid ineffective
intent purpose aim goal objective
affiliate subsidiary
agreement contract arrangement
content material
device account
read review understand
attorney lawyer counsel
duty obligation responsibility
rely depend
enforce apply
delay failure
claim demand action suit proceeding
method mean way manner
measure safeguard control procedure
policy procedure practice guideline
develop improve enhance refine
event circumstance cause
factor circumstance condition
terminate end close cancel discontinue
suspend interrupt pause
loss damage harm injury detriment
cost expense charge fee outlay
fine penalty sanction
copy reproduce duplicate
display show present exhibit
assign transfer novate convey
sell resell
rent lease hire let loan
reasonable appropriate adequate suitable proportionate fair
monitor track follow observe
secret confidential private
indemnify defend hold harmless reimburse
abusive offensive insulting rude objectionable vulgar
obscene indecent pornographic lewd
defamatory libellous libelous slanderous
unlawful illegal
threatening menacing intimidating
harass bully abuse intimidate stalk
hateful racist discriminatory bigoted
fraudulent deceptive misleading false dishonest untrue inaccurate
infringe violate breach misappropriate contravene
comply follow observe obey abide adhere
final conclusive binding
whole entire complete
sole exclusive
free clear unencumbered
full complete
over above
due owing payable outstanding
save except
give devise bequeath
aid abet assist
cease desist stop refrain
fit proper suitable
goods merchandise ware product
name style
part parcel portion
peace quiet
power authority
release discharge waive
terms tenor
type kind sort category
will testament
heir successor assign
employee worker staff personnel
officer director
agent representative
help support guide
repair mend fix
replace substitute exchange
search look
delete erase remove destroy purge wipe dispose
anonymise anonymize deidentify
encrypt scramble encode
hack attack intrude
virus worm malware trojan
probe scan
decompile disassemble reverse engineer
interfere disrupt disturb impair hinder impede
licence license permit permission authorisation authorization approval consent
train tune fine-tune finetune
improve optimise optimize enhance refine better
analyse analyze examine study evaluate assess
verify check confirm validate
adapt customise customize tailor personalise personalize
recommend suggest propose
remember recall
inform notify tell advise alert warn
contact reach write
pay settle discharge
charge bill invoice debit
refund reimburse repay return
extend prolong
price fee rate charge
deposit prepayment
voucher coupon
travel journey trip
booking reservation
delivery shipping shipment dispatch
parcel package
shop store outlet branch
app application
website site
page screen
button switch toggle
photo picture image photograph
video film clip footage
voice speech
message chat conversation
letter mail post
ill sick unwell
doctor physician
drug medicine medication
child minor
parent guardian
pupil student learner
teacher tutor instructor
school college
court tribunal
judge arbitrator
dispute controversy disagreement
hearing trial
police law-enforcement
authority agency regulator body
crime offence offense
theft stealing
abuse misuse
spam junk unsolicited
safe secure
fair just equitable
clear plain
prompt quick swift timely
ordinary usual normal customary routine regular
necessary needed required essential
relevant pertinent applicable appropriate
express explicit
implied implicit
accurate precise exact correct
current up-to-date present
legal lawful legitimate
unauthorised unauthorized improper illicit
accidental inadvertent unintended unintentional
assist help cooperate
strategy plan
outage downtime interruption
fault malfunction breakdown
maintenance repair upkeep servicing
reject refuse decline deny
limit restrict
send transmit forward
receive get
hold possess
carry transport
start begin commence
live reside dwell
job position role vacancy
salary wage pay remuneration
applicant candidate
reader borrower
donor supporter
gift donation
driver motorist
rider passenger
owner proprietor
tenant renter
player gamer
"""
DOUBLETS = tuple(
    frozenset(stem(word) for word in group.split()) for group in _GROUPS.strip().splitlines()
)
#: Words beside a joined one among which its other name stands.
_BESIDE = 3


def is_doublet(words: str, before: str, after: str) -> bool:
    """Whether *words* that join a sentence say in another word what stands *before* or *after* them."""
    joined = set(content(words))
    beside = {*content(_last(before)), *content(_first(after))}
    return any(joined <= group and beside & group for group in DOUBLETS)


def says_twice(word: str, before: str, after: str) -> bool:
    """Whether the stem *word* has its double among the last words *before* it, or the first ones *after* it."""
    beside = {*content(_last(before)), *content(_first(after))}
    return any(word in group and beside & group for group in DOUBLETS)


def _last(text: str) -> str:
    return " ".join(text.split()[-_BESIDE:])


def _first(text: str) -> str:
    return " ".join(text.split()[:_BESIDE])
