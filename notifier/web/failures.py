"""Every failure as a page or as JSON that says what happened and what to do next."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from traceback import format_exception

import structlog
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from notifier import errors
from notifier.web.guard import SignInNeeded
from notifier.web.headers import EVERYWHERE, PRIVATE
from notifier.web.limit import TooManyRequests
from notifier.web.pages import page, see_other, wants_json
from notifier.web.site import SITE
from notifier.web.waiting import Busy, TooLong

log = structlog.get_logger(__name__)

#: The first match counts, so a class stands before the one that it belongs to.
_STATUS: tuple[tuple[type[errors.NotifierError], int], ...] = (
    (SignInNeeded, 401),
    (errors.NotFound, 404),
    (errors.InvalidToken, 404),
    (errors.NotAllowed, 403),
    (errors.AlreadyDecided, 409),
    (Busy, 503),
    (TooLong, 503),
    (errors.RequestError, 400),
    (errors.ReadError, 422),
    (errors.StoreError, 503),
)
_HEADINGS = {
    400: "That did not work",
    401: "Please sign in",
    403: "That is not allowed",
    404: "There is nothing here",
    405: "That is not possible here",
    408: "That took too long",
    409: "Somebody was faster",
    413: "That is too much",
    422: "The page cannot be read",
    429: "Too many requests",
    503: "Not available at the moment",
}
#: Said instead where the reason tells more than the status.
_HEADINGS_OF_REASONS = {errors.InvalidToken.reason: "This link does not work"}
#: What the framework refuses by itself.
_REFUSALS: dict[int, tuple[str, str, str]] = {
    404: ("not_found", "There is no page at this address.", ""),
    405: ("method_not_allowed", "This address does not take that kind of request.", ""),
    408: ("timeout", "The form did not arrive in time.", "Nothing was changed; send it again."),
    413: ("too_large", "What was sent is larger than any form here.", "Nothing was changed."),
}


class BrokenRequests(logging.Filter):
    """Keeps requests that are no HTTP out of the log: anybody can send them, without end.

    They are answered with 400 before any handler sees them.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to log *record*."""
        error = record.exc_info[1] if record.exc_info else None
        return not isinstance(error, HttpProcessingError)


#: Where the server logs; its filter is one object, so that adding it again changes nothing.
SERVER_LOG = logging.getLogger("aiohttp.server")
_BROKEN_REQUESTS = BrokenRequests()


def quieten() -> None:
    """Log no broken requests."""
    SERVER_LOG.addFilter(_BROKEN_REQUESTS)


@web.middleware
async def answer_failures(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Turn whatever a handler raises into an answer, and put the headers on every answer."""
    try:
        response = await handler(request)
    except TooManyRequests as error:
        response = _failure(request, 429, error.reason, error.message, error.next_step)
        response.headers["Retry-After"] = str(error.retry_after)
    except SignInNeeded as error:
        response = _sign_in(request, error)
    except errors.NotifierError as error:
        status = next((code for kind, code in _STATUS if isinstance(error, kind)), 500)
        if isinstance(error, errors.RequestError):
            told: errors.NotifierError = error
        else:
            log_failure(request, error)
            told = for_strangers(error)
        response = _failure(request, status, told.reason, told.message, told.next_step)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        reason, message, next_step = _REFUSALS.get(
            error.status, ("request", "The request cannot be understood.", "")
        )
        response = _failure(request, error.status, reason, message, next_step)
        if "Allow" in error.headers:
            response.headers["Allow"] = error.headers["Allow"]
    except Exception as error:  # noqa: BLE001  the last resort: a page instead of a traceback
        log_failure(request, error)
        response = _failure(
            request,
            500,
            "internal",
            "Something went wrong on our side.",
            "Nothing is lost. Try again in a moment; whoever runs the service finds it in the log.",
        )
    for name, value in EVERYWHERE.items():
        response.headers.setdefault(name, value)
    return response


def for_strangers(error: errors.NotifierError) -> errors.NotifierError:
    """Return *error* in its class's own words.

    What it says of this case is for the log: it names folders, or quotes a program's mistake.
    """
    return type(error)()


def _sign_in(request: web.Request, error: SignInNeeded) -> web.Response:
    if request.method == "GET" and not wants_json(request):
        return see_other(f"{request.app[SITE].here.review()}/sign-in?next={request.path}")
    return _failure(request, 401, error.reason, error.message, error.next_step)


def _failure(
    request: web.Request, status: int, reason: str, message: str, next_step: str
) -> web.Response:
    if wants_json(request):
        body = {"error": {"reason": reason, "message": message, "next_step": next_step}}
        response = web.json_response(body, status=status)
    else:
        response = page(
            request,
            "error.html",
            status=status,
            heading=_HEADINGS_OF_REASONS.get(reason)
            or _HEADINGS.get(status, "Something went wrong"),
            message=message,
            next_step=next_step,
        )
    response.headers.update(PRIVATE)
    return response


def log_failure(request: web.Request, error: Exception) -> None:
    """Log a failure by the route's pattern, without local variables: a path may hold a token."""
    resource = request.match_info.route.resource
    log.error(
        "page failed",
        method=request.method,
        route=resource.canonical if resource else "(none)",
        traceback="".join(format_exception(error)),
    )
