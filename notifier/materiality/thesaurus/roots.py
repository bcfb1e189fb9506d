"""The root of a word: its form without what grammar and derivation add ("deletions", "deleted": "delet")."""

from __future__ import annotations

import re

from notifier.materiality.once import by_word

_IRREGULAR_TEXT = (
    "gave:give given:give kept:keep sent:send sold:sell told:tell held:hold made:make chosen:choose chose:choose "
    "got:get gotten:get bought:buy paid:pay found:find lost:lose left:leave took:take taken:take shown:show written:write "
    "wrote:write done:do did:do does:do built:build meant:mean met:meet brought:bring understood:understand known:know "
    "knew:know went:go gone:go goes:go came:come saw:see seen:see said:say thought:think began:begin begun:begin "
    "became:become broke:break broken:break drew:draw drawn:draw drove:drive driven:drive fell:fall fallen:fall "
    "felt:feel fought:fight forgot:forget forgotten:forget grew:grow grown:grow heard:hear hid:hide hidden:hide "
    "hurt:hurt laid:lay led:lead learnt:learn lent:lend lay:lay ran:run rose:rise risen:rise spoke:speak "
    "spoken:speak spent:spend stole:steal stolen:steal stood:stand taught:teach threw:throw thrown:throw won:win "
    "wore:wear worn:wear withdrew:withdraw withdrawn:withdraw withheld:withhold sought:seek caught:catch dealt:deal "
    "ate:eat bore:bear borne:bear bound:bind chosen:choose cut:cut put:put set:set shut:shut sat:sit slept:sleep "
    "swore:swear undertook:undertake undertaken:undertake overrode:override wound:wind split:split spread:spread "
    "is:be are:be was:be were:be been:be being:be am:be has:have had:have having:have "
    "children:child people:people persons:person men:man women:woman criteria:criterion data:data media:media "
    "bases:basis analyses:analysis indices:index appendices:appendix lives:live laws:law us:we our:we ours:we ourselves:we "
    "your:you yours:you yourself:you yourselves:you them:they their:they theirs:they its:it itself:it these:this those:that "
    "better:better process:process processes:process processed:process processing:process address:address "
    "access:access business:business businesses:business news:news less:less unless:unless always:always "
    "during:during nothing:nothing anything:anything something:something everything:everything thing:thing things:thing "
    "agreed:agree agreeing:agree agreement:agree agreements:agree embed:embed repaid:repay string:string bring:bring king:king ring:ring during:during evening:evening morning:morning "
    "hundred:hundred need:need feed:feed speed:speed exceed:exceed proceed:proceed indeed:indeed red:red bed:bed "
    "government:government department:department moment:moment comment:comment document:document documents:document "
    "station:station nation:nation ration:ration location:location locations:location locate:locate relation:relation "
    "used:use using:use uses:use usage:use "
    "notice:notice notices:notice policy:policy policies:policy company:company companies:company party:party "
    "parties:party authority:authority authorities:authority property:property properties:property "
    "facility:facility facilities:facility community:community communities:community university:university "
    "universities:university ally:ally only:only family:family families:family early:early reply:reply apply:apply supply:supply "
    "rely:rely daily:daily weekly:weekly monthly:monthly yearly:yearly likely:likely july:july fly:fly assembly:assembly "
    "flying:fly applies:apply applied:apply supplies:supply relies:rely flies:fly replies:reply "
    "lately:lately hardly:hardly nearly:nearly directly:direct purely:only merely:only solely:only exclusively:exclusive "
    "cookies:cookie movies:movie calories:calorie ties:tie tied:tie dies:die died:die lie:lie lies:lie lied:lie "
    "lying:lie dying:die tying:tie terms:term goods:goods premises:premises series:series species:species means:means "
    "customs:customs whereas:whereas besides:besides perhaps:perhaps sometimes:sometimes was:be gas:gas bus:bus buses:bus "
    "plus:plus thus:thus this:this yes:yes his:his ios:ios gps:gps https:https sms:sms as:as is:be vs:vs "
    "physical:physical medical:medical rectification:rectify rectify:rectify identification:identify "
    "verification:verify verifies:verify verified:verify notification:notify notifications:notify notified:notify "
    "notifies:notify modification:modify modifications:modify modified:modify modifies:modify "
    "clarification:clarify classification:classify certification:certify specification:specify specified:specify "
    "application:application applications:application receipt:receipt analyse:analyse analyze:analyse analysed:analyse "
    "analysing:analyse analyzing:analyse analyzed:analyse analyzes:analyse analysis:analysis "
    "responsible:responsible responsibility:responsible responsibilities:responsible accountable:accountable reasonable:reasonable "
    "unreasonable:unreasonable statement:statement statements:statement considerable:considerable designate:designat capable:capable "
    "severe:severe information:information invoice:invoice liable:liable liability:liable liabilities:liable"
)
_IRREGULAR = dict(pair.split(":") for pair in _IRREGULAR_TEXT.split())
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"(?<=[aeiou])([bdfgmnprt])\1$")
#: Endings of grammar, with what stands in their place; the first that leaves a word is taken off.
_INFLECTED = tuple(
    (re.compile(pattern), same)
    for pattern, same in (
        (r"ies$", "y"),
        (r"(?<=[sxz])es$|(?<=[cs]h)es$", ""),
        (r"(?<=[^su])s$", ""),
        (r"ied$", "y"),
        (r"ed$", ""),
        (r"ing$", ""),
    )
)
#: Endings that make a noun of a verb, an adverb of an adjective, and the like, by the letters in which they end.
_DERIVED = tuple(
    (last, re.compile(pattern), same, least)
    for last, pattern, same, least in (
        ("y", r"ically$", "ic", 4),
        ("y", r"ly$", "", 3),
        ("e", r"e$", "", 3),
        ("nlz", r"i[sz]ation(?:al)?$|iz$", "is", 4),
        ("nt", r"(?:ication|icat)$", "", 4),
        ("nslv", r"ations?(?:al)?$|ativ$|ition$", "", 4),
        ("tsyl", r"ments?$|ability$|abl$", "", 3),
        ("ylncsrv", r"ibility$|ibl$|ion$|anc$|enc$|ness$|ur$|iv$", "", 4),
        (
            "l",
            r"(?<=approv)al$|(?<=refus)al$|(?<=withdraw)al$|(?<=renew)al$|(?<=remov)al$|(?<=dispos)al$|(?<=propos)al$|(?<=retriev)al$|(?<=dismiss)al$|(?<=deni)al$",
            "",
            4,
        ),
        ("t", r"at$", "", 4),
        ("e", r"e$", "", 4),
    )
)
#: Letters in which the endings of grammar end.
_GRAMMAR = "sdg"
#: Letters of the shortest word that is taken apart.
_LEAST = 4


@by_word
def root(word: str) -> str:
    """Return the root of *word*, in small letters."""
    word = word.removesuffix("'s")
    word = word.rstrip("'")
    same = _IRREGULAR.get(word, "")
    if same:
        return same if same == word else root(same)
    if len(word) < _LEAST or not word.isalpha():
        return word
    bare = _uninflected(word)
    if bare in _IRREGULAR:
        return root(bare)
    for last, pattern, same, least in _DERIVED:
        if bare[-1] in last:
            cut = pattern.sub(same, bare)
            if len(cut) >= least:
                bare = cut
    return bare


def _uninflected(word: str) -> str:
    if word[-1] not in _GRAMMAR:
        return word
    for pattern, same in _INFLECTED:
        bare = pattern.sub(same, word)
        if bare != word:
            if not _VOWEL.search(bare) or len(bare) < 2:
                return word
            if pattern.pattern in {"ed$", "ing$"}:
                return _DOUBLED.sub(r"\1", bare)
            return bare
    return word
