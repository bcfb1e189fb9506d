"""Every address of the service and who may call it. :mod:`notifier.compose.links` builds them."""

from __future__ import annotations

from notifier.web import (
    archive,
    assets,
    changes,
    desk,
    drafts,
    health,
    holds,
    mailbox,
    operations,
    signing_in,
    subscribers,
)
from notifier.web.guard import Route

_POLICY = "/policies/{slug:[a-z0-9-]+}"
_NUMBER = "[0-9]{1,9}"
_VERSION = f"{_POLICY}/versions/{{number:{_NUMBER}}}"
_TOKEN = "{token:[A-Za-z0-9_-]{1,128}}"  # noqa: S105  a pattern, not a secret
_NOTICE = f"/review/notices/{{id:{_NUMBER}}}"
_HOLD = f"/review/holds/{{id:{_NUMBER}}}"
_SOURCE = "/review/sources/{slug:[a-z0-9-]+}"
_DRAFT = "/review/draft/{key:[A-Za-z0-9_-]{1,64}}"
_MAIL = f"/mailbox/{{id:{_NUMBER}}}"

ROUTES: tuple[Route, ...] = (
    # The archive.
    Route(method="GET", path="/", handler=archive.home),
    Route(method="GET", path=_POLICY, handler=archive.policy),
    Route(method="GET", path=_VERSION, handler=archive.version),
    Route(method="GET", path=f"{_VERSION}/raw", handler=archive.raw),
    Route(method="GET", path=f"{_POLICY}/changes", handler=archive.compare),
    Route(
        method="GET",
        path=f"{_POLICY}/changes/{{old:{_NUMBER}}}..{{new:{_NUMBER}}}",
        handler=changes.redline,
    ),
    Route(
        method="GET",
        path=f"{_POLICY}/changes/{{old:{_NUMBER}}}..{{new:{_NUMBER}}}/why",
        handler=changes.why,
    ),
    Route(
        method="GET",
        path=f"{_POLICY}/changes/{{old:{_NUMBER}}}..{{new:{_NUMBER}}}/redline.docx",
        handler=changes.word,
    ),
    # Subscribers.
    Route(method="GET", path=f"{_POLICY}/subscribe", handler=subscribers.subscribe_form),
    Route(method="POST", path=f"{_POLICY}/subscribe", handler=subscribers.subscribe),
    Route(
        method="GET", path=f"/confirm/{_TOKEN}", handler=subscribers.confirm_form, access="token"
    ),
    Route(method="POST", path=f"/confirm/{_TOKEN}", handler=subscribers.confirm, access="token"),
    Route(
        method="GET",
        path=f"/unsubscribe/{_TOKEN}",
        handler=subscribers.unsubscribe_form,
        access="token",
    ),
    Route(
        method="POST",
        path=f"/unsubscribe/{_TOKEN}",
        handler=subscribers.unsubscribe,
        access="token",
        from_anywhere=True,
    ),
    Route(
        method="GET",
        path=f"/preferences/{_TOKEN}",
        handler=subscribers.preferences_form,
        access="token",
    ),
    Route(
        method="POST",
        path=f"/preferences/{_TOKEN}",
        handler=subscribers.preferences,
        access="token",
    ),
    # The review desk.
    Route(method="GET", path="/review/sign-in", handler=signing_in.sign_in_form),
    Route(method="POST", path="/review/sign-in", handler=signing_in.sign_in),
    Route(method="POST", path="/review/sign-out", handler=signing_in.sign_out, access="desk"),
    Route(method="GET", path="/review", handler=desk.desk, access="desk"),
    Route(method="GET", path=_NOTICE, handler=desk.notice, access="desk"),
    Route(method="GET", path=f"{_NOTICE}/mail", handler=desk.notice_mail_frame, access="desk"),
    Route(method="POST", path=f"{_NOTICE}/approve", handler=desk.approve, access="legal"),
    Route(method="POST", path=f"{_NOTICE}/reject", handler=desk.reject, access="legal"),
    Route(method="GET", path=_HOLD, handler=holds.hold, access="desk"),
    Route(method="POST", path=f"{_HOLD}/accept", handler=holds.accept_page, access="desk"),
    Route(method="POST", path=f"{_HOLD}/reject", handler=holds.reject_page, access="desk"),
    Route(method="POST", path=f"{_HOLD}/exclude", handler=holds.exclude, access="desk"),
    Route(method="GET", path="/review/draft", handler=drafts.draft_form, access="desk"),
    Route(method="POST", path="/review/draft", handler=drafts.draft, access="desk"),
    Route(method="GET", path=_DRAFT, handler=drafts.shown_draft, access="desk"),
    Route(method="POST", path=f"{_DRAFT}/forget", handler=drafts.forget, access="desk"),
    Route(method="GET", path=f"{_DRAFT}/mail", handler=drafts.draft_mail, access="desk"),
    Route(method="GET", path=f"{_DRAFT}/redline.docx", handler=drafts.draft_word, access="desk"),
    Route(method="GET", path="/review/sources", handler=operations.sources, access="desk"),
    Route(method="POST", path=f"{_SOURCE}/check", handler=operations.check_now, access="desk"),
    Route(
        method="GET", path=f"{_SOURCE}/leave-out", handler=operations.leave_out_form, access="desk"
    ),
    Route(method="POST", path=f"{_SOURCE}/leave-out", handler=operations.leave_out, access="desk"),
    Route(
        method="POST", path=f"{_SOURCE}/read-again", handler=operations.read_again, access="desk"
    ),
    Route(method="GET", path="/review/deliveries", handler=operations.deliveries, access="desk"),
    Route(
        method="POST",
        path=f"/review/deliveries/{{id:{_NUMBER}}}/settle",
        handler=operations.settle,
        access="desk",
    ),
    # The local mailbox.
    Route(method="GET", path="/mailbox", handler=mailbox.mailbox, access="mailbox"),
    Route(method="GET", path=_MAIL, handler=mailbox.mail, access="mailbox"),
    Route(method="GET", path=f"{_MAIL}/html", handler=mailbox.mail_html, access="mailbox"),
    # The machinery.
    Route(method="GET", path="/static/{name}", handler=assets.static),
    Route(method="GET", path="/healthz", handler=health.healthz),
    Route(method="GET", path="/readyz", handler=health.readyz),
    Route(method="GET", path="/robots.txt", handler=health.robots),
)
