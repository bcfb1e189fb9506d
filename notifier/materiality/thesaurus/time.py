"""Time, frequency, order, place, quantity, condition and the words that join sentences.

Long, because it is a table.
"""

TIME = """
above, over, more than, higher than, beyond, exceed, in excess, greater than, upwards of, at least
abroad, overseas, in other country, outside country, another country, foreign country
across, throughout, all over, over, border
additionally, also, too, as well, furthermore, besides, moreover, in addition, on top
after, following, once, upon, when, since, on, as soon as, afterwards, subsequent, thereafter, later, then, from then on, past, behind, from
again, anew, once more, afresh, another time, re-
ago, earlier, before, in the past
all year round, at all times, always, constantly, continuously, round the clock
all, every, each, any, whole, entire, everything, full, complete, total, in full, of all, both, everyone, altogether
almost, nearly, about, close to
alone, only, by itself, sole
alongside, with, together with, next to, beside, along with
although, though, even though, while, despite, but, even if
always, at all times, every time, each time, invariably, in each case, ever, whenever
among, between, amongst, within
annual, yearly, every year, once a year, each year, per year, a year, twelve months, per annum
anyone, anybody, everyone, everybody, any person, all persons, each person, whoever, all people, any people, someone, somebody, any individual
anything, everything, whatever, something, all
anywhere else, elsewhere, outside such an area, somewhere else, another place, other place, outside
anywhere, worldwide, in the world, everywhere, around the world, all over the world, globally, any place, throughout the world, world, across the globe, global
approximately, about, roughly, around
around the clock, day and night, 24 hours a day, at all hours
around, about, near
as far as, to the extent, in so far as, insofar, so far as, where
as long as, while, during, so long as, for the duration, throughout, whilst, until, for as long as
as soon as, once, when, after, the moment, from the moment, immediately after
at a time, simultaneously, at once
at any time, whenever, always, any time, anytime, any moment, at will, when you like, whenever you like, whenever you want
at first, initially, in the beginning, to begin with, in the first instance, first
at intervals, periodically, regularly, from time to time, now and then
at least, no less than, no fewer than, not less than, minimum, or more, a minimum of, or older, reached
at most, up to, no more than, maximum, not more than, as much as, as many as, at maximum, never more than, a maximum of, not exceed, subject to a maximum, to the limit, not exceeding, up to the amount
at the end, when over, upon completion, once finished, finally, when complete
at the time, when, at that moment, then, as of
automatically, by itself, on its own, of its own accord, by themselves, without you doing anything
average, mean, on average
because, since, as, for, due to, owing to, on account, so that, reason, why
before, prior, in advance, ahead, earlier, beforehand, previously, until, first, not after, up front, upfront, by
beforehand, in advance, before, ahead, prior, earlier
below, under, following, beneath, less than
beyond, outside, past, over, more than
billing period, billing cycle, payment period, period paid for, subscription period
both, either, each, two, the two, either party, each party, you and we, and so may we
business day, working day, weekday
but, however, yet, though, except, only, nevertheless, still, on the other hand
by means of, through, via, by, with, using, in, by use of, on, from
calendar month, month, in a month
calendar year, year, in a year
century, hundred years
close, near, nearby, in vicinity
completion, end, finish, complete, over, done, conclude
consecutive, in a row, successive, straight, running
constant, continuous, continual, permanent, all the time, steady
current, present, existing, valid at the time, now, ongoing, in force, latest, running
currently, now, at present, at the moment, today, presently
daily, every day, each day, per day, a day, day, on a daily basis, once a day
day one, first day, start
decade, ten years
delay, lag, wait
depending, according, subject
despite, in spite, although, even if, regardless
dozen, twelve
duration, length, time, how long, term, period, lifetime
during operation, while it works, as it cleans, in use
during, in, while, in the course, throughout, over, when, whilst, within, as, for the time
each, every, per, all, any
earlier, before, sooner, previous, former, prior, ahead of schedule
early, ahead of time, before due, prior to maturity, before the end, sooner
either, one or other, both, any, each
elapsed, passed, gone by, over
end of, close of, finish
enough, sufficient, adequate
entirely, fully, completely, wholly, in full, totally, altogether, whole, in whole
equal, same, as much
especially, in particular, above all, mainly, notably
even, including, also
event, case, situation, occasion
everyday, ordinary, usual
everywhere, anywhere, in all places, worldwide
exactly, precisely, just
exclusively, only, solely, just, alone, nothing but, merely, purely, simply
extent, degree, scope, range, how far, as far
extra, additional, more, further, on top
fast, quick, rapid, speedy, swift, soon
few, some, small number, a handful, several
fifteen minutes, quarter of an hour
final, last, ultimate, end
first, initial, at the start, before anything else, in the first instance, first of all, original, earliest, day one
following, after, next, below, upon, subsequent, these, as follows
for example, such as, for instance, including, like, e.g., among others, among other things, inter alia, say, to name a few
for good, permanently, for ever, forever
for the duration, during, while, throughout, as long as, only until, until, for so long as, so long as
for the time being, temporarily, for now
former, previous, past, earlier, old, used to be, left, no longer, have left
fortnight, two weeks, fourteen days, 14 days
frequency, how often, number of times
frequent, often, regular, many times
from time to time, now and then, occasionally, every so often, sometimes, once in a while, periodically
from, of, out of, since, off, starting, by
full, complete, whole, entire, all, total
further, more, additional, other
future, later, to come, in time, going forward, upcoming, next
generally, usually, normally, as a rule, in general, mostly, typically
geographically separate, somewhere else, well away, another place, other location, separate location, off-site, offsite
gradually, bit by bit, step by step
half, fifty percent
hence, so, therefore, for this reason, thus
here, in this document, in this place
high, big, large, great
hour, sixty minutes
however, but, yet, though, nevertheless, still
if, where, when, in the event, should, in case, provided, whenever, once, as, suppose, in the event that, where applicable, as long as, unless, for any, whether, while, in the case, subject, upon, on condition
immediately, at once, instantly, straight away
in advance, beforehand, before, ahead, prior, early, up front
in any event, in any case, at all events, never, at any rate, always
in bulk, mass, many at once, in large numbers
in case, if, should, in the event
in connection with, regarding, relating, about, for, in respect, with, in the course of, around
in excess, more than, over, above, exceed
in full, fully, completely, all, whole, entirely
in general, overall, usually, as a rule
in order to, to, so that, for, so as to, for the purpose, with a view, so, with the aim
in part, partly, some, partially
in particular, especially, above all, including, such as, specifically, namely
in person, face to face, on site, at reception
in progress, ongoing, under way, running, going on, while, during, during operation
in question, concerned, relevant, this, that, affected, said, aforesaid, such
including, such as, like, for example, with, among them, namely, contain, as well as, also
indefinitely, for ever, without end, without limit, permanently
initially, at first, first
inside, within, in
instead, rather, in place, in lieu
irrespective, regardless, no matter, whatever
isolated, single, separate
just, only, simply, merely, no more than
last, final, latest, most recent, previous
later, after, afterwards, subsequently, thereafter, following
latter, last, second
least, minimum, lowest, smallest
length, duration, how long, period
less, fewer, below, under, lower, smaller, minus, off, without
lifetime, life, as long as
likewise, also, in the same way, equally, same, alike
limited time, short time, for a while
local, near, in your area, regional, nearby
long, lengthy, extended
longer, more time, further, extended
mainly, mostly, primarily, chiefly, for the most part, largely, above all
majority, most, more than half
many, numerous, a lot, plenty, lots, multitude
maturity, end of term, due date, end
maximum, most, up to, highest, at most, cap, limit, no more, as much as, ceiling
meanwhile, in the meantime, until then
midnight, end of day
minimum term, minimum period, contract term, initial term, commitment period
minimum, least, at least, lowest, no less
minute, sixty seconds
moment, time, point, instant
month, thirty days, calendar month
monthly, every month, per month, a month, each month, once a month
more, additional, further, greater, extra, other, longer
most, majority, nearly all
mostly, mainly, usually, largely
much, a lot, considerable, how much, great deal
namely, that is, to wit, four things, these, in particular, following
near, close, by, around
neither, not either, none, both not
never, not ever, at no time, under no circumstances, in no event, not, no, in no case
new, fresh, recent, latest, another
next, following, subsequent, coming
night, overnight
no later than, within, by, at the latest, not later than, inside, never later than, before
no longer, not any more, stop, cease, end, not anymore
normal, usual, regular, ordinary
notwithstanding, despite, even if
now and then, from time to time, occasionally, sometimes
now, currently, at present, today
nowadays, today, now
number, amount, quantity, how many, figure
obviously, of course, clearly
occasion, time, case
occasionally, sometimes, now and then, from time to time, at times
often, frequently, regularly, many times, how often
old, previous, former, earlier, past
on a regular basis, regularly, routinely
on demand, on request, when asked, if you ask
on its own, by itself, automatically, alone
on request, if you ask, when you ask, at your request, on demand, upon request, ask, just
on time, punctual, when due, by the deadline, when it was due, by the agreed time
on top, in addition, besides, extra
once, one time, a single time, after, when, as soon as
one, single, a, only, sole, each
one-off, single, once, one-time, non-recurring
only, solely, exclusively, just, nothing but, no more than, alone, merely, sole, limited to, restricted to, not otherwise, unless, no other, at no other time, not before, confined
opposite, contrary, reverse
other, another, different, else, further, additional, rest
otherwise, if not, or else, failing which, in other ways, else, differently, elsewhere, if you do not, failing that
outside, beyond, out of, external, off
over, above, more than, during, past
overnight, night, by night
part, portion, piece, share, bit, section
particular, certain, specific, special, given
partly, in part, some
past, previous, earlier, former, last
pending, until, waiting, outstanding, under way
per, a, each, every, for each, for every
percent, per cent, percentage, share
period, time, term, span, stretch, duration, while, window, spell, cycle
periodically, regularly, at intervals, from time to time
place, location, spot, site, where, venue, area, position, bay
plus, and, in addition, with, as well as, together with
portion, part, share, some
preceding, previous, before, last, earlier
presently, now, currently
previous, earlier, last, former, prior, past, before
probably, likely, presumably, may well
prolonged, long, extended
quarter, three months
quarterly, every three months, each quarter, four times a year
quickly, fast, swiftly, promptly, soon, without undue delay, rapidly
rarely, seldom, hardly ever
rather than, instead of, not
recent, latest, last, new
recurring, repeated, regular, again and again, recurrent
region, area, part, territory, zone
regular, usual, routine, normal, frequent, steady
regularly, routinely, often, on a regular basis, at regular intervals, periodically
remaining, left, rest, outstanding, remainder, that remain, still, other, unused, what is left
respective, own, each, relevant, particular, corresponding
rest, remainder, what is left, remaining, others, balance
same, identical, equal, that very, such, alike, said, aforementioned, that, like
second, another, next
sector, area, field
separate, different, own, distinct, individual, other, apart, special
several, some, many, a number, various, multiple, a few
short, brief, little
shortly, soon, in a moment
similarly, likewise, in the same way
simultaneously, at the same time
since, from, because, after, as of
single, one, sole, individual, each
six months, half a year
small, little, minor, tiny, low
so, therefore, thus, hence, accordingly, as a result, for that reason
some, certain, a few, part, several
sometimes, at times, from time to time, occasionally, on occasion, in some cases, now and again, in certain cases
soon, shortly, promptly, quickly, before long
specific, particular, certain, given, special
spell, period, while
start, beginning, outset, commencement, day one
state, country, nation, territory
step by step, gradually, in stages
still, yet, continue, remain, even now, nevertheless, keep
straight away, immediately, at once, right away
subject to, if, provided, depending, only with, under, conditional on, after, with
subsequent, following, later, next
successive, in a row, consecutive
such, this, that, these, those, same, of this kind, said, like
temporarily, for a time, for a while, for now, for a short time, short-term, temporary, provisional, interim, limited time
ten working days, two weeks
term, period, duration, lifetime, length
thereafter, afterwards, from then on, after that, then, following this
therefore, so, thus, hence, because of this, as a result
throughout, during, all through, in all, the whole time, across, everywhere
thus, so, in this way, hence
time limit, deadline, cut-off, limit, until then, days are over
time zone, local time
time, period, moment, occasion, hour
timely, on time, in good time, prompt
together, jointly, along with, combined, with each other, with one another
total, whole, overall, entire, all, sum, complete, aggregate
twelve months, a year, one year, year
twenty-four hours, a day, one day, 24 hours
twice, two times
two months, sixty days
under age, younger than, not yet, under, underage
under, below, less than, beneath, pursuant, by, younger, not yet
unless, except, if not, save, only if, other than, but not if, without, until, except where, save where, save that, not
until, till, up to, as long as, pending, before, for as long as, to, while, unless and until
up to date, current, latest
up to, as much as, at most, maximum, no more than, until, as many as, to
upcoming, next, future, coming
upon, on, after, when, once, at, following, as soon as, by
urgent, pressing, at once
usual, normal, regular, customary, ordinary, typical
usually, normally, generally, as a rule, typically, mostly, in most cases, commonly, ordinarily
various, different, several, many, diverse
via, through, by, by means, using, on, with, from
week, seven days, 7 days
weekly, every week, each week, per week, once a week, a week
when, if, once, after, as soon as, upon, where, at the time, whenever, while, as, on, by, during
whenever, each time, every time, if, when, any time, as often as
where, if, when, in case, whenever, to the extent
whether, if, whether or not
while, during, as long as, when, as, whilst, though, in the course, throughout, until
whole, entire, all, full, complete, total
wholly, fully, entirely, completely, all
with, by, using, having, together, along with, including, accompanied, through, under, on
within, inside, in, no later than, before the end, during, not later than, by, until, under, less than
without, with no, lacking, not, free of, no, minus, un-
worldwide, around the world, globally, everywhere, international, anywhere in the world, all over the world
year, twelve months, annual, 12 months
yearly, annual, every year
yet, still, so far, but
younger, under, below, less than
"""
