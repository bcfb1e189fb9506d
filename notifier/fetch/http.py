"""Fetching a page over HTTP, whole or not at all."""

from __future__ import annotations

import asyncio
import os
import re
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import aiohttp
from yarl import URL

from notifier.errors import (
    AddressRefused,
    BadStatus,
    FetchError,
    Incomplete,
    TimedOut,
    TooManyRedirects,
    Unreachable,
)
from notifier.fetch.address import web_address
from notifier.fetch.body import ACCEPTED_CODINGS, Body
from notifier.fetch.conditional import Validators
from notifier.fetch.guard import ConnectRefused, guarded_socket, networks
from notifier.ports import Fetched

_REDIRECTS = frozenset({301, 302, 303, 307, 308})

# Bytes per header line and number of lines. Content-Security-Policy alone passes 8 kB on some
# sites, so the client's own limit is too small.
_MAX_HEADER = 32_768
_MAX_HEADERS = 256

_LONGEST_WAIT = 30 * 86_400.0
_LONGEST_MEDIA_TYPE = 200
# Parameters by which we say ourselves that a page was run, and how it looked.
_OURS = re.compile(r";\s*(?:rendered|picture)\s*=[^;]*", re.IGNORECASE)


class HttpFetcher:
    """Fetches pages over HTTP and HTTPS from public addresses.

    *timeout*: seconds for a whole fetch, redirects included. *max_bytes*: cap on the body, both as
    received and unpacked. *max_redirects*: how many are followed. *allow*: addresses and networks
    such as ``127.0.0.1`` or ``10.0.0.0/8`` that are fetched from although they are not public
    (:class:`~notifier.errors.ConfigError` for anything else). *user_agent*: the header.

    Proxies from the environment, cookies and credentials are not used. Certificates are verified.
    """

    def __init__(
        self,
        *,
        timeout: float = 30.0,
        max_bytes: int = 5_000_000,
        max_redirects: int = 5,
        allow: Sequence[str] = (),
        user_agent: str = "policy-notifier",
    ) -> None:
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._max_redirects = max_redirects
        self._allow = networks(allow)
        self._headers = {
            "User-Agent": user_agent,
            "Accept": "text/html, application/xhtml+xml, text/*;q=0.9, */*;q=0.8",
            "Accept-Encoding": ACCEPTED_CODINGS,
        }
        self._session: aiohttp.ClientSession | None = None

    async def fetch(self, url: str) -> Fetched:
        """Fetch *url* completely, following redirects.

        Only status 200 (or 203) is an answer. ``redirects`` of the result lists the URLs that
        redirected, the one asked for first; ``headers`` has lower-case names and no cookies.
        Raises a subclass of :class:`~notifier.errors.FetchError` in every other case.
        """
        answer = await self._within_time(web_address(url), None)
        assert answer is not None  # noqa: S101  an unasked 304 was refused as a bad status
        return answer

    async def revalidate(self, url: str, validators: Validators) -> Fetched | None:
        """Fetch *url* unless it is still the page that *validators* belong to; None where it is.

        Raises as :meth:`fetch` does.
        """
        return await self._within_time(web_address(url), validators)

    async def _within_time(self, address: URL, validators: Validators | None) -> Fetched | None:
        try:
            async with asyncio.timeout(self._timeout):
                return await self._follow(address, validators)
        except TimeoutError as error:
            raise TimedOut(
                f"{address.host} did not deliver the page within {self._timeout:g} seconds."
            ) from error

    async def close(self) -> None:
        """Release connections; a later fetch opens new ones."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _follow(self, url: URL, validators: Validators | None) -> Fetched | None:
        passed: list[str] = []
        while isinstance(answer := await self._request(url, validators), URL):
            passed.append(str(url))
            if str(answer) in passed:
                raise TooManyRedirects(f"{url.host} redirects in a circle.")
            if len(passed) > self._max_redirects:
                raise TooManyRedirects(
                    f"{URL(passed[0]).host} leads through more than {self._max_redirects} redirects."
                )
            url = answer
        return replace(answer, redirects=tuple(passed)) if answer else None

    async def _request(self, url: URL, validators: Validators | None) -> Fetched | URL | None:
        """Return the page, where it has gone, or None where it is still that of *validators*."""
        host = url.host or ""
        known = validators.headers() if validators and validators.url == str(url) else None
        try:
            async with self._open_session().get(
                url, allow_redirects=False, headers=known
            ) as response:
                if known and response.status == HTTPStatus.NOT_MODIFIED:
                    return None
                location = response.headers.get("Location")
                if response.status in _REDIRECTS and location:
                    return web_address(location, base=url)
                _check_status(host, response)
                return await self._receive(host, response)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            if isinstance(error, TimeoutError):
                raise
            raise _explained(host, error) from error

    async def _receive(self, host: str, response: aiohttp.ClientResponse) -> Fetched:
        transfer = _joined(response, "Transfer-Encoding").lower()
        if transfer not in {"", "chunked"}:
            raise Incomplete(
                f"{host} sent the page in the transfer coding {transfer[:40]!r}, which we cannot undo."
            )
        body = Body(host, _joined(response, "Content-Encoding"), self._max_bytes)
        length = response.content_length
        if length is not None and length > self._max_bytes:
            raise body.too_large()
        async for piece in response.content.iter_any():
            body.feed(piece)
        return Fetched(
            url=str(response.url),
            status=response.status,
            media_type=_media_type(response),
            body=body.finish(length_known=length is not None or transfer == "chunked"),
            headers={
                name.lower(): value
                for name, value in response.headers.items()
                if name.lower() != "set-cookie"
            },
        )

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    socket_factory=guarded_socket(self._allow), ssl=ssl.create_default_context()
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers=self._headers,
                auto_decompress=False,
                trust_env=False,
                # One deadline is set around the whole fetch; the client's own would begin anew
                # with every redirect.
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
                max_line_size=_MAX_HEADER,
                max_field_size=_MAX_HEADER,
                max_headers=_MAX_HEADERS,
            )
        return self._session


def _joined(response: aiohttp.ClientResponse, header: str) -> str:
    """Return a header that may be spread over several lines."""
    return ", ".join(response.headers.getall(header, ())).strip()


def _media_type(response: aiohttp.ClientResponse) -> str:
    """Return the Content-Type header, which is kept for ever, as short printable ASCII.

    The client hands over other bytes as lone surrogates, which no database takes.
    """
    header = response.headers.get("Content-Type", "")
    plain = "".join(c for c in header if " " <= c <= "~")[:_LONGEST_MEDIA_TYPE]
    return _OURS.sub("", plain)


def _check_status(host: str, response: aiohttp.ClientResponse) -> None:
    status = response.status
    if status in {HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION}:
        return
    if status == HTTPStatus.PARTIAL_CONTENT:
        raise Incomplete(f"{host} sent a part of the page although all of it was asked for.")
    try:
        phrase = f" ({HTTPStatus(status).phrase})"
    except ValueError:
        phrase = ""
    raise BadStatus(
        f"{host} answered with status {status}{phrase} instead of the page.",
        status=status,
        retry_after=retry_after(response.headers),
    )


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that a Retry-After header asks to wait, at most 30 days; None if none.

    A date counts from the answer's own Date header (RFC 9110, section 10.2.3), so that neither
    side's clock matters.
    """
    asked = headers.get("Retry-After", "").strip()
    if asked.isascii() and asked.isdigit():
        return min(float(asked), _LONGEST_WAIT)
    try:
        wait = (_http_date(asked) - _http_date(headers.get("Date", ""))).total_seconds()
    except (ValueError, OverflowError):
        return None
    return min(max(wait, 0.0), _LONGEST_WAIT)


def _http_date(text: str) -> datetime:
    moment = parsedate_to_datetime(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _explained(host: str, error: Exception) -> FetchError:
    """Return our error for one of the client library's."""
    match error:
        case aiohttp.ClientConnectorError():
            return _not_connected(host, error)
        case aiohttp.ClientPayloadError():
            return Incomplete(f"The page from {host} was cut short on its way here.")
        case aiohttp.ClientResponseError():
            return Unreachable(f"{host} sent something that is not HTTP, or far too many headers.")
        case aiohttp.ServerDisconnectedError():
            return Unreachable(f"{host} closed the connection without an answer.")
        case OSError():
            return Unreachable(f"The connection to {host} broke.")
        case _:
            return Unreachable(f"{host} is not a host name that can be looked up.")


def _not_connected(host: str, error: aiohttp.ClientConnectorError) -> FetchError:
    match error:
        case aiohttp.ClientConnectorDNSError():
            return Unreachable(f"The host name {host} cannot be found.")
        case aiohttp.ClientConnectorCertificateError():
            why = getattr(error.certificate_error, "verify_message", "") or "not valid"
            return Unreachable(f"The certificate of {host} is not accepted: {why}.")
        case aiohttp.ClientConnectorSSLError():
            return Unreachable(f"No secure connection to {host} could be made.")
        case aiohttp.ClientConnectorError(os_error=ConnectRefused(why=why)):
            return AddressRefused(f"{host} leads to {why}.")
        case _:
            why = os.strerror(error.errno) if error.errno else "no connection"
            return Unreachable(f"{host} cannot be reached: {why}.")
