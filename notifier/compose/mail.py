"""The mails: what happened, as subject, plain text and HTML that say the same.

Templates are in ``templates/``, a folder per mail. Texts from a policy go through :func:`_clean`
before they meet a template, so none of them can start a line of its own or turn the direction of
the words after it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from notifier.compose import colours
from notifier.compose.headings import also_said, overall_of, parts_of, told_of
from notifier.compose.items import Item
from notifier.compose.links import Links
from notifier.compose.summary import Summary
from notifier.model.branding import Branding
from notifier.model.change import Run, RunKind
from notifier.model.delivery import Delivery, Message
from notifier.model.notice import Notice
from notifier.model.source import Source
from notifier.model.subscription import Subscription

#: Code points; longer subjects are cut by mail programs at places of their choosing.
_LONGEST_SUBJECT = 120
_DIRECTIONS = {
    "less": "Less protective for you",
    "partly_less": "Partly less protective for you",
    "more": "More protective for you",
    "partly_more": "Partly more protective for you",
    "mixed": "Partly less, partly more protective for you",
}
#: Controls, lone surrogates, and the marks that embed, override or isolate a direction (UAX #9).
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_CLOSING = tuple(".,;:!?)]")
_SPACE = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """One item of a summary as the templates show it, its redline parted into two sides.

    ``sentence``: without a quotation that stands below it anyway. ``kind``: "new", "removed" or
    "changed". ``also``: in how many further places the same is so, "" for none.
    """

    sentence: str
    kind: str
    also: str
    section: str
    direction: str
    tag: str
    before: tuple[Run, ...]
    now: tuple[Run, ...]
    link: str


def notice_mail(
    delivery: Delivery,
    *,
    notice: Notice,
    source: Source,
    subscription: Subscription,
    preferences_token: str,
    branding: Branding,
    links: Links,
) -> Message:
    """Return the mail that tells one subscriber about one notice.

    It carries one-click unsubscription (RFC 8058) where the service has an https address.
    ``KeyError``, ``TypeError`` or ``ValueError`` where ``notice.summary`` is not a summary.
    """
    summary = Summary.from_dict(notice.summary)
    redline = links.redline(source.slug, notice.from_version, notice.to_version)
    unsubscribe = links.unsubscribe(subscription.token)
    domain = branding.sender.rpartition("@")[2]
    headers = {
        "List-Id": f"<{source.slug}.policy-changes.{domain}>",
        "List-Unsubscribe": f"<{unsubscribe}>",
        # One name for all notices of a policy, so that mail programs keep them together.
        "References": f"<{source.slug}.policy-changes@{domain}>",
    }
    if unsubscribe.startswith("https://"):
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    overall = summary.leaning or overall_of(summary.items)
    return _message(
        "notice",
        delivery,
        branding,
        headers,
        subject=_clean(summary.subject),
        headline=_clean(summary.headline),
        parts=parts_of(_clean(summary.headline)),
        overall=overall,
        overall_tag=_DIRECTIONS.get(overall, "").removesuffix(" for you"),
        tagged=any(item.direction != overall for item in summary.items),
        items=[_shown(item, redline) for item in summary.items],
        further=summary.further,
        shows="it" if summary.more == 1 else "them",
        quiet=_clean(summary.quiet) or "Nothing else changed.",
        effective=_day(summary.effective) if summary.effective else "",
        looks_back=_looking_back(_clean(summary.looks_back)),
        noticed=_moment(notice.created_at),
        from_version=notice.from_version,
        to_version=notice.to_version,
        title=_clean(source.title),
        language=source.language,
        live=source.url,
        redline=redline,
        before=links.version(source.slug, notice.from_version),
        now=links.version(source.slug, notice.to_version),
        confirmed=_day(subscription.confirmed_at) if subscription.confirmed_at else "",
        unsubscribe=unsubscribe,
        preferences=links.preferences(preferences_token),
    )


def confirmation_mail(
    delivery: Delivery, *, source: Source, branding: Branding, links: Links
) -> Message:
    """Return the mail that asks an address whether it wants a subscription.

    ``delivery.params``: ``token`` and ``expires`` (ISO 8601); or ``already`` and ``preferences``
    (a token) for an address that is subscribed already. Nothing in it was typed by whoever asked.
    """
    params = delivery.params
    if params.get("already"):
        return _message(
            "already",
            delivery,
            branding,
            {},
            title=_clean(source.title),
            preferences=links.preferences(params["preferences"]),
        )
    return _message(
        "confirmation",
        delivery,
        branding,
        {},
        title=_clean(source.title),
        confirm=links.confirm(params["token"]),
        expires=_moment(datetime.fromisoformat(params["expires"])),
        form=links.subscribe(source.slug),
    )


def operator_mail(delivery: Delivery, *, branding: Branding, links: Links) -> Message:
    """Return a mail to whoever runs the service.

    ``delivery.params``: ``subject``, ``text`` (a paragraph a line) and optionally
    ``link``, which is otherwise the review desk.
    """
    params = delivery.params
    return _message(
        "operator",
        delivery,
        branding,
        {},
        subject=_clean(params["subject"]),
        paragraphs=[_clean(text) for text in params["text"].splitlines() if text.strip()],
        link=params.get("link") or links.review(),
    )


def _shown(item: Item, redline: str) -> _Shown:
    return _Shown(
        sentence=told_of(_clean(item.sentence), item),
        kind="changed" if item.old and item.new else "new" if item.new else "removed",
        also=also_said(item),
        section=_clean(item.section),
        direction=item.direction,
        tag=_DIRECTIONS.get(item.direction, ""),
        before=_side(item, "deleted", item.old),
        now=_side(item, "inserted", item.new),
        link=f"{redline}#edit-{item.edit_id}",
    )


def _looking_back(sentence: str) -> list[tuple[str, bool]]:
    """Return *sentence* in parts as a headline is, with the full stop that a headline does without."""
    stop = [(".", False)] if sentence.endswith("”.") else []
    return [*parts_of(sentence), *stop] if sentence else []


def _side(item: Item, changed: RunKind, whole: str) -> tuple[Run, ...]:
    """Return one side of an item's redline; without a redline, *whole* as one run."""
    if not item.runs and whole:
        return (Run("same" if item.old == item.new else changed, _clean(whole)),)
    side: list[Run] = []
    left_out = False
    for run in item.runs:
        text = _SPACE.sub(" ", _INVISIBLE.sub("", run.text))
        if run.kind in {"same", changed} and side and left_out and text[:1] in _CLOSING:
            # A mark closes up to what stands before the words that this side does not have.
            side[-1] = Run(side[-1].kind, side[-1].text.rstrip())
        left_out = run.kind not in {"same", changed}
        if not side or side[-1].text.endswith(" "):
            # Where the other side's words stood, there was a space before them and one after.
            text = text.lstrip()
        if text and run.kind in {"same", changed}:
            side.append(Run(run.kind, text))
    return tuple(side)


def _message(
    name: str,
    delivery: Delivery,
    branding: Branding,
    headers: Mapping[str, str],
    **shown: Any,
) -> Message:
    shown |= {
        "to": delivery.email,
        "brand": branding,
        "light": colours.light(branding.accent),
        "dark": colours.dark(branding.accent),
    }
    subject = _clean(_TEMPLATES.get_template(f"{name}/subject.txt").render(shown))
    text = _TEMPLATES.get_template(f"{name}/body.txt").render(shown)
    html = _TEMPLATES.get_template(f"{name}/body.html").render(shown, subject=subject)
    return Message(
        delivery_id=delivery.id,
        to=delivery.email,
        sender=branding.sender,
        sender_name=branding.sender_name or branding.name,
        reply_to=branding.reply_to,
        subject=_shortened(subject, _LONGEST_SUBJECT),
        text=_BLANK_LINES.sub("\n\n", text).strip() + "\n",
        html=html,
        headers=headers,
    )


def _clean(text: str) -> str:
    """Return *text* as one line without control characters and direction overrides."""
    return " ".join(_INVISIBLE.sub("", text).split())


def _shortened(text: str, longest: int) -> str:
    """Return *text* cut after a whole word, with an ellipsis, where it is longer than *longest*."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:") + "…"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _moment(moment: datetime) -> str:
    utc = moment.astimezone(UTC)
    return f"{_day(utc)}, {utc:%H:%M} UTC"


#: Written out because ``strftime("%B")`` follows the process's locale.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_TEMPLATES = Environment(
    loader=PackageLoader("notifier.compose", "templates"),
    autoescape=select_autoescape(("html",)),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
