"""Every error that the project raises on purpose.

The first line of a class's docstring is its default message. ``reason`` is the stable word that
observations, JSON answers and exit codes use; ``next_step`` tells the person what to do. Long, because
the whole tree is read in one place.

::

    NotifierError
    ├── ConfigError                 a setting is wrong or missing
    ├── StoreError                  the database or the snapshots cannot be used
    │   ├── StoreLocked             another process holds the database
    │   ├── StoreTooNew             the database was written by a newer release
    │   ├── StoreNotReady           migrations have not been run
    │   ├── StoreUnwritable         the data folder cannot be written
    │   ├── BlobMissing             a snapshot that a row names is not there
    │   └── BlobCorrupt             a snapshot's bytes do not match their SHA-256
    ├── FetchError                  the page could not be fetched (becomes an observation)
    │   ├── AddressRefused          the URL leads to a private or forbidden address
    │   ├── Unreachable             no such host, connection refused, TLS failure
    │   ├── TimedOut                the whole fetch took too long
    │   ├── TooLarge                more bytes than allowed, before or after decompression
    │   ├── Incomplete              the body was cut short
    │   ├── TooManyRedirects        more than five redirects, or a loop
    │   ├── BadStatus               the server answered with an error status
    │   ├── BrowserMissing          the page needs a browser, and there is none
    │   ├── HostResting             the server asked for rest, or failed too often
    │   └── RobotsRefused           the site asks programs not to fetch the page
    ├── ReadError                   bytes that cannot be read as a document
    │   ├── UnsupportedMediaType    no reader for this kind of content
    │   │   └── ReaderMissing       an extra reads it that is not installed
    │   └── UnreadableDocument      the content is broken, or too costly to read
    ├── DeliveryError               a provider call did not end in acceptance
    │   ├── NotSent                 certainly not accepted; may be tried again
    │   ├── Refused                 certainly not accepted; trying again is pointless
    │   └── OutcomeUnknown          nobody can say; never blindly tried again
    ├── DemoFailed                  the demonstration did not go as it must
    └── RequestError                what a person asked for cannot be done
        ├── InvalidAddress          not an e-mail address that can be mailed
        ├── NotFound                no such source, version, notice ...
        ├── InvalidToken            a link or token is wrong, used or expired
        ├── NotAllowed              the role does not permit it
        └── AlreadyDecided          somebody decided this before
"""

from __future__ import annotations

from typing import ClassVar


class NotifierError(Exception):
    """Something went wrong."""

    reason: ClassVar[str] = "error"
    next_step: str = ""

    def __init__(self, message: str | None = None, *, next_step: str | None = None) -> None:
        """Use *message*, or the first line of the class's docstring."""
        self.message = message or (type(self).__doc__ or "").strip().splitlines()[0]
        if next_step is not None:
            self.next_step = next_step
        super().__init__(self.message)

    def explain(self) -> str:
        """Return the message followed by what to do next, below a message of several lines."""
        between = "\n" if "\n" in self.message else " "
        return f"{self.message}{between}{self.next_step}".strip()


class ConfigError(NotifierError):
    """A setting is wrong or missing."""

    reason = "config"
    next_step = "Correct the setting and start again; nothing was changed."


class StoreError(NotifierError):
    """The database or the snapshots cannot be used."""

    reason = "store"


class StoreLocked(StoreError):
    """Another process is using the database."""

    reason = "store_locked"
    next_step = "Stop the other process or wait for it; nothing was changed."


class StoreTooNew(StoreError):
    """The database was written by a newer release of notifier."""

    reason = "store_too_new"
    next_step = "Install that release or a later one; nothing was changed."


class StoreNotReady(StoreError):
    """The database's tables are missing or older than this release."""

    reason = "store_not_ready"
    next_step = "Run 'notifier db upgrade'; nothing was changed."


class StoreUnwritable(StoreError):
    """The data folder cannot be written."""

    reason = "store_unwritable"
    next_step = "Give the process write permission or free some space; nothing was changed."


class BlobMissing(StoreError):
    """A snapshot named by the database is not in the snapshots folder."""

    reason = "blob_missing"
    next_step = "Restore the snapshots folder from a backup."


class BlobCorrupt(StoreError):
    """A snapshot's bytes do not match the SHA-256 they are filed under."""

    reason = "blob_corrupt"
    next_step = "Restore that file from a backup."


class FetchError(NotifierError):
    """The page could not be fetched."""

    reason = "fetch_failed"
    next_step = "What is recorded is kept; the check is repeated."

    def __init__(
        self,
        message: str | None = None,
        *,
        next_step: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        """*retry_after*: seconds the server asked us to wait, if it did."""
        super().__init__(message, next_step=next_step)
        self.retry_after = retry_after


class AddressRefused(FetchError):
    """The URL leads to a private, local or otherwise forbidden address."""

    reason = "address_refused"
    next_step = "Use a public address, or allow this one under [fetch] allow."


class Unreachable(FetchError):
    """The server could not be reached."""

    reason = "unreachable"


class TimedOut(FetchError):
    """The server took too long to answer."""

    reason = "timeout"


class TooLarge(FetchError):
    """The page is larger than the allowed size."""

    reason = "too_large"


class Incomplete(FetchError):
    """The page was cut short on its way here."""

    reason = "incomplete"


class TooManyRedirects(FetchError):
    """The server redirected too often."""

    reason = "redirects"


class BadStatus(FetchError):
    """The server answered with an error."""

    reason = "bad_status"

    def __init__(
        self,
        message: str | None = None,
        *,
        status: int = 0,
        retry_after: float | None = None,
    ) -> None:
        """*status*: the HTTP status code."""
        super().__init__(message, retry_after=retry_after)
        self.status = status


class BrowserMissing(FetchError):
    """The page has to be run in a browser, and there is none."""

    reason = "browser_missing"
    next_step = (
        "Install notifier with the extra 'browser' and a Chromium, or set render = \"never\" for "
        "this source; what is recorded is kept."
    )


class HostResting(FetchError):
    """The server is left alone for a while."""

    reason = "host_resting"


class RobotsRefused(FetchError):
    """The site asks programs not to fetch this page."""

    reason = "robots"
    next_step = (
        "Ask the site's owner, or name the host under [fetch] own_hosts if it is yours; "
        "what is recorded is kept."
    )


class ReadError(NotifierError):
    """The content cannot be read as a document."""

    reason = "unreadable"
    next_step = "What is recorded is kept; look at the page and the source's settings."


class UnsupportedMediaType(ReadError):
    """There is no reader for this kind of content."""

    reason = "media_type"


class ReaderMissing(UnsupportedMediaType):
    """What reads this kind of content is not installed."""


class UnreadableDocument(ReadError):
    """The content is broken or too costly to read."""

    reason = "unreadable"


class DeliveryError(NotifierError):
    """A message was not accepted by the provider."""

    reason = "delivery"

    def __init__(
        self,
        message: str | None = None,
        *,
        next_step: str | None = None,
        status: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        """*status*: the provider's code; *retry_after*: seconds to wait, if it said so."""
        super().__init__(message, next_step=next_step)
        self.status = status
        self.retry_after = retry_after


class NotSent(DeliveryError):
    """The provider did not take the message; it may be tried again."""

    reason = "not_sent"
    next_step = "It stays queued and is tried again."


class Refused(DeliveryError):
    """The provider refused the message for good."""

    reason = "refused"
    next_step = "It is not tried again."


class OutcomeUnknown(DeliveryError):
    """Nobody can say whether the provider took the message."""

    reason = "unknown"
    next_step = "It is not sent again by itself; look at the provider's log."


class DemoFailed(NotifierError):
    """The demonstration did not go as it must."""

    reason = "demo"
    next_step = "Nothing outside its temporary folder was touched; run it again."


class RequestError(NotifierError):
    """The request cannot be carried out."""

    reason = "request"


class InvalidAddress(RequestError):
    """This is not an e-mail address that we can write to."""

    reason = "invalid_address"
    next_step = "Check the spelling and try again."


class NotFound(RequestError):
    """There is nothing here."""

    reason = "not_found"


class InvalidToken(RequestError):
    """This link is not valid any more."""

    reason = "invalid_token"
    next_step = "Ask for a new one."


class NotAllowed(RequestError):
    """You may not do this."""

    reason = "not_allowed"


class AlreadyDecided(RequestError):
    """Somebody has already decided this."""

    reason = "already_decided"
