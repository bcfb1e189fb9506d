"""Content, conduct, features of products, feelings and degrees, with everyday words for each."""

CONTENT = """
abusive, offensive, insulting, rude, hateful
accuracy of output, may be wrong, make mistakes, inaccurate, can be wrong
adapt, change, edit, modify, adjust
adult content, pornography, sexual content
age verification, check age, proof of age
aggressive, violent, threatening
appear, be shown, be displayed, be published
appropriate, proper, right
artwork, work, picture
attack, hack, flood, overload
attribution, credit, name the author
badge, label, mark
block, ban, mute, shut out, lock out
bully, harass, intimidate, pester
caption, subtitle, text
career, work life
catalogue, library, range
cheat, unfair advantage, trick, hack
comment, remark, reply, post
commercial, business, profit
community, forum, group
compatible, work with
competition, contest, prize draw
crash, break down, fail
create derivative works, adapt, remix, build on, make new works
creation, work, what you make
crop, cut, trim
defamatory, slanderous, libellous, false and harmful
degrading, humiliating
derivative work, adaptation, remix, work based on
discriminatory, racist, hateful
disturb, annoy, bother
draft, first version
edit, cut, change, shorten, revise
effort, work, attempt
embed, include, build in
evaluate, check, assess, judge, verify
expletive, swear word
extract, excerpt, part
fake, false, not real, made up
fan, supporter, follower
feature, function, tool
follow, subscribe
follower, subscriber, fan
gambling, betting, gaming
guess, speculation
harmful, damaging, dangerous, that does harm
hate speech, hateful content, incitement
host, store, keep on servers
illegal, unlawful, against law, criminal
image, picture, photo
impersonate, pretend to be, pretend to be somebody else, pose as, claim to be
inaccurate, wrong, false, mistaken, make mistakes, incorrect, not accurate
infringe, violate, breach
inspect, look at, check
invent, make up
invite, ask
keep up, maintain
labelled, marked, flagged
lie, say something untrue, misrepresent, false statement
like, enjoy
look like, resemble, be similar
loud, noisy
mislead, deceive, trick, fool
misrepresent, lie, give false information
mobile, portable
moderate, check, review, remove
moderation, content review
moderator, reviewer, editor
money laundering, laundering
nude, naked
overload, flood, burden
parody, satire
personal attack, insult
play, game
pollute, dirty
popular, much used
post, publish, upload, share, comment
public display, show in public, display publicly
publicly perform, perform in public, show in public
quality, standard
quote, cite
reasonable care, due care, careful
remix, adapt, edit
reverse engineer, decompile, take apart, disassemble
review, rating, opinion, evaluation
rude, impolite, offensive
scrape, crawl, harvest, copy automatically, collect automatically
sell, sale, for sale
sexual, erotic
share, post, publish
shorten, cut, edit
show, performance
signal, sign
slander, defame
smoke, smoking
spam, junk
spread, distribute, disseminate
stay safe, be careful
story, post
suspicious, odd, strange, unusual
tamper, manipulate, change
threat, menace
torture, cruelty
try out, test
unaltered, unmodified, unchanged, not modified
unattended, left alone
unusual, odd, strange, suspicious
upload, post, submit, provide, send, share
use case, purpose
valuable, precious
violent, brutal
vote, rating
vulgar, obscene, indecent
work of art, artwork
aloud, audible, out loud
ample, plenty, enough
angry, upset
attractive, appealing
aware, conscious, informed, know
basic, simple, essential
beautiful, nice
big, large, great, major
bright, light
broad, wide, extensive
careful, cautious, diligent, with care
careless, negligent
cheap, low price, inexpensive
clean, tidy
clever, smart
close, intimate
comfortable, at ease
complex, complicated, difficult
concern, worry
convenient, easy, handy
correct, right
critical, crucial, vital
curious, interested
deep, profound
difficult, hard, tough
easy, simple, effortless, straightforward
efficient, effective
empty, blank
expensive, costly, dear
extreme, very
fair, just
familiar, known
famous, well-known
fast, quick
fitting, suitable
fragile, delicate
free, open
fresh, new
friendly, kind
frustrating, annoying
fun, enjoyment
funny, odd
good, fine, beneficial
grave, serious
great, large
happy, glad, pleased
hard, difficult
hidden, concealed, secret
honest, truthful, sincere
important, significant, essential, major, matter
impossible, cannot
interesting, of interest, relevant
keen, eager
kind, sort
large, big, substantial
lost, missing, gone
lucky, fortunate
mild, slight
minor, small, slight
modest, small
narrow, tight
natural, normal
neat, tidy
negative, bad
nice, pleasant
odd, strange, unusual, wrong
open, unlocked
pleasant, nice
plain, simple
poor, bad
positive, good
precise, exact
proud, pleased
ready, prepared, available
rich, wealthy
right, correct, proper
rough, approximate
sad, unhappy
severe, serious, grave
sharp, keen
silent, quiet, say nothing, silence
similar, alike, like
slow, gradual
smart, clever
smooth, without problem
sorry, regret
special, extra, particular
stable, steady
strange, odd, unusual
strict, tight
strong, robust, solid
stupid, foolish
sudden, unexpected
sure, certain, confident
terrible, very bad
thorough, careful, detailed
tight, close
tiny, very small
tired, weary
tough, hard
trustworthy, reliable, dependable
typical, usual
ugly, unpleasant
unclear, vague, ambiguous
unexpected, surprising, unforeseen
unhappy, dissatisfied
unique, one of a kind
unknown, not known
unsafe, dangerous
useful, helpful, valuable
vague, unclear
vast, huge
weak, feeble
wide, broad
wise, sensible
wonderful, great
wrong, mistaken, incorrect, fault
"""
