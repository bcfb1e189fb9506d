"""Content, conduct, features of products, feelings and degrees, with everyday words for each."""

CONTENT = """
abusive, offensive, insulting, rude, hateful
accuracy of output, may be wrong, make mistakes, inaccurate, can be wrong
adapt, change, edit, modify, adjust
adult content, pornography, sexual content
age verification, check age, proof of age
aggressive, violent, threatening
aloud, audible, out loud
ample, plenty, enough
angry, upset
appear, be shown, be displayed, be published
appropriate, proper, right
artwork, work, picture
attack, hack, flood, overload
attractive, appealing
attribution, credit, name the author
aware, conscious, informed, know
badge, label, mark
basic, simple, essential
beautiful, nice
big, large, great, major
block, ban, mute, shut out, lock out
bright, light
broad, wide, extensive
bully, harass, intimidate, pester
caption, subtitle, text
career, work life
careful, cautious, diligent, with care
careless, negligent
catalogue, library, range
cheap, low price, inexpensive
cheat, unfair advantage, trick, hack
clean, tidy
clever, smart
close, intimate
comfortable, at ease
comment, remark, reply, post
commercial, business, profit
community, forum, group
compatible, work with
competition, contest, prize draw
complex, complicated, difficult
concern, worry
convenient, easy, handy
correct, right
crash, break down, fail
create derivative works, adapt, remix, build on, make new works
creation, work, what you make
critical, crucial, vital
crop, cut, trim
curious, interested
deep, profound
defamatory, slanderous, libellous, false and harmful
degrading, humiliating
derivative work, adaptation, remix, work based on
difficult, hard, tough
discriminatory, racist, hateful
disturb, annoy, bother
draft, first version
easy, simple, effortless, straightforward
edit, cut, change, shorten, revise
efficient, effective
effort, work, attempt
embed, include, build in
empty, blank
evaluate, check, assess, judge, verify
expensive, costly, dear
expletive, swear word
extract, excerpt, part
extreme, very
fair, just
fake, false, not real, made up
familiar, known
famous, well-known
fan, supporter, follower
fast, quick
feature, function, tool
fitting, suitable
follow, subscribe
follower, subscriber, fan
fragile, delicate
free, open
fresh, new
friendly, kind
frustrating, annoying
fun, enjoyment
funny, odd
gambling, betting, gaming
good, fine, beneficial
grave, serious
great, large
guess, speculation
happy, glad, pleased
hard, difficult
harmful, damaging, dangerous, that does harm
hate speech, hateful content, incitement
hidden, concealed, secret
honest, truthful, sincere
host, store, keep on servers
illegal, unlawful, against law, criminal
image, picture, photo
impersonate, pretend to be, pretend to be somebody else, pose as, claim to be
important, significant, essential, major, matter
impossible, cannot
inaccurate, wrong, false, mistaken, make mistakes, incorrect, not accurate
infringe, violate, breach
inspect, look at, check
interesting, of interest, relevant
invent, make up
invite, ask
keen, eager
keep up, maintain
kind, sort
labelled, marked, flagged
large, big, substantial
lie, say something untrue, misrepresent, false statement
like, enjoy
look like, resemble, be similar
lost, missing, gone
loud, noisy
lucky, fortunate
mild, slight
minor, small, slight
mislead, deceive, trick, fool
misrepresent, lie, give false information
mobile, portable
moderate, check, review, remove
moderation, content review
moderator, reviewer, editor
modest, small
money laundering, laundering
narrow, tight
natural, normal
neat, tidy
negative, bad
nice, pleasant
nude, naked
odd, strange, unusual, wrong
open, unlocked
overload, flood, burden
parody, satire
personal attack, insult
plain, simple
play, game
pleasant, nice
pollute, dirty
poor, bad
popular, much used
positive, good
post, publish, upload, share, comment
precise, exact
proud, pleased
public display, show in public, display publicly
publicly perform, perform in public, show in public
quality, standard
quote, cite
ready, prepared, available
reasonable care, due care, careful
remix, adapt, edit
reverse engineer, decompile, take apart, disassemble
review, rating, opinion, evaluation
rich, wealthy
right, correct, proper
rough, approximate
rude, impolite, offensive
sad, unhappy
scrape, crawl, harvest, copy automatically, collect automatically
sell, sale, for sale
severe, serious, grave
sexual, erotic
share, post, publish
sharp, keen
shorten, cut, edit
show, performance
signal, sign
silent, quiet, say nothing, silence
similar, alike, like
slander, defame
slow, gradual
smart, clever
smoke, smoking
smooth, without problem
sorry, regret
spam, junk
special, extra, particular
spread, distribute, disseminate
stable, steady
stay safe, be careful
story, post
strange, odd, unusual
strict, tight
strong, robust, solid
stupid, foolish
sudden, unexpected
sure, certain, confident
suspicious, odd, strange, unusual
tamper, manipulate, change
terrible, very bad
thorough, careful, detailed
threat, menace
tight, close
tiny, very small
tired, weary
torture, cruelty
tough, hard
trustworthy, reliable, dependable
try out, test
typical, usual
ugly, unpleasant
unaltered, unmodified, unchanged, not modified
unattended, left alone
unclear, vague, ambiguous
unexpected, surprising, unforeseen
unhappy, dissatisfied
unique, one of a kind
unknown, not known
unsafe, dangerous
unusual, odd, strange, suspicious
upload, post, submit, provide, send, share
use case, purpose
useful, helpful, valuable
vague, unclear
valuable, precious
vast, huge
violent, brutal
vote, rating
vulgar, obscene, indecent
weak, feeble
wide, broad
wise, sensible
wonderful, great
work of art, artwork
wrong, mistaken, incorrect, fault
"""
