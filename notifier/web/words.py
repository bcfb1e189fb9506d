"""Plain words for the stable ones: what the model calls "less", a page says in full."""

from __future__ import annotations

from collections.abc import Mapping

from notifier.materiality.rule import Rule
from notifier.model.delivery import DeliveryState
from notifier.model.observation import Outcome
from notifier.model.verdict import Confidence, Leaning, Level
from notifier.web.timeline import Kind

#: The mark on a version or a verdict.
MARKS: Mapping[Level | Kind, str] = {
    "first": "First version",
    "technical": "Technical",
    "material": "Material",
    "editorial": "Editorial",
    "none": "No change in meaning",
}
#: What a level means to a customer.
MEANINGS: Mapping[Level, str] = {
    "material": "A customer would want to know about this.",
    "editorial": "The wording changed, but not what it means for a customer.",
    "none": "Nothing changed in what it says.",
}
DIRECTIONS: Mapping[Leaning, str] = {
    "less": "Less protective for you",
    "partly_less": "Partly less protective for you",
    "more": "More protective for you",
    "partly_more": "Partly more protective for you",
    "mixed": "Partly less, partly more protective for you",
    "neutral": "Neither more nor less protective",
}
CONFIDENCES: Mapping[Confidence, str] = {
    "certain": "The rules are certain.",
    "likely": "The rules find this likely.",
    "ask": "The rules are not sure, so a person is asked.",
}
OUTCOMES: Mapping[Outcome, str] = {
    "unchanged": "Unchanged",
    "candidate": "Differs, to be confirmed by a second fetch",
    "confirmed": "New version",
    "editorial": "New version, editorial",
    "held": "Held",
    "technical": "Read anew, technical",
    "failed": "Failed",
}
#: How an edit was settled, by the stage of the rules that did.
STAGES: Mapping[str, str] = {
    "artefact": "What kind of change it is settles it, so rules about what the text says were not asked.",
    "fact": "What the text states differs, so rules that could quieten it were not asked.",
    "quiet": "Everything that the text states is the same on both sides, and a rule knows what kind of "
    "change it is.",
    "weighed": "What the text states differs, but not in a way that a rule gives weight to, and a "
    "rule knows what kind of change it is.",
    "fallback": "No rule knows what kind of change it is, so a general one decided.",
    "bulk": "The text was rewritten at large, and other passages tell more: this one is only counted.",
    "": "No rule said anything.",
}
#: What confidence means for whoever waits for a notice.
TELLING: Mapping[Confidence, str] = {
    "certain": "Certain: told to subscribers without a person's yes.",
    "likely": "Likely: told to subscribers without a person's yes.",
    "ask": "Not sure: a person is asked before anybody is told.",
}
#: What each state means, in the order in which a delivery can pass through them.
DELIVERIES: Mapping[DeliveryState, str] = {
    "queued": "Waiting to be handed over.",
    "sending": "Being handed over now.",
    "accepted": "Taken by the mail provider.",
    "unknown": "The provider may or may not have taken it. It is never sent again by itself.",
    "dead": "Refused for good, or tried often enough.",
    "skipped": "Not sent: the address had left, or must not be mailed.",
}
#: Reasons of holds and observations. One that is missing is shown as it is.
REASONS: Mapping[str, str] = {
    "wall": "a sign-in, captcha or consent page came instead",
    "error_page": "an error page came instead",
    "empty": "the page was empty",
    "truncated": "the page was cut short",
    "collapsed": "most of the text is gone",
    "language": "the page came in another language",
    "not_a_policy": "the page does not look like a policy",
    "first_version": "the first version",
    "waiting_for_review": "a notice waits for review",
    "returned": "back to the text before",
    "changed_again": "different again, so the wait starts anew",
    "unsettled": "the page differs at every fetch",
    "internal_error": "a mistake in notifier itself, see the log",
    "timeout": "the server took too long",
    "unreachable": "the server could not be reached",
    "bad_status": "the server answered with an error",
    "incomplete": "the answer was cut short on its way",
    "redirects": "too many redirects",
    "too_large": "the page is too large",
    "browser_missing": "the page needs a browser, and there is none",
    "host_resting": "the server is left alone for a while",
    "robots": "the site's robots.txt asks us not to fetch it",
    "redirected": "the address leads to another page",
    "another_host": "the address leads to another host",
    "address_refused": "the address is private or forbidden",
    "media_type": "not a kind of content that can be read",
    "unreadable": "the content cannot be read",
}


def reason(word: str) -> str:
    """Return *word* in plain words."""
    return REASONS.get(word, word.replace("_", " "))


def said(rule: Rule) -> str:
    """Return what *rule* looks for. Its docstring speaks to the code's reader."""
    text = " ".join(rule.doc.split())
    for opening in ("Report that ", "Silence an edit: "):
        text = text.removeprefix(opening)
    return text[:1].upper() + text[1:]
