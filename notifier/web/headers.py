"""Response headers that keep a page to itself (OWASP ASVS 5, chapter 3)."""

from __future__ import annotations

from collections.abc import Mapping

#: No script runs, no page frames ours, no form leaves the site.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "frame-src 'self'; base-uri 'none'; frame-ancestors 'none'"
)

EVERYWHERE: Mapping[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
    # Instead of the framework's, which would name its release.
    "Server": "notifier",
}

#: For pages whose address or content is for one person's eyes.
PRIVATE: Mapping[str, str] = {
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
}

#: For bytes that somebody else wrote: shown as text, in an origin of their own.
FOREIGN: Mapping[str, str] = {
    "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
}


def mail_frame(sandbox: str) -> Mapping[str, str]:
    """Return headers for a mail's HTML shown in a frame of ours.

    A document of its own rather than ``srcdoc``, which would inherit our policy and lose the
    styles that mails carry inline. *sandbox*: the flags it is granted, "" for none.
    """
    return {
        "Content-Security-Policy": f"{f'sandbox {sandbox}'.strip()}; default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'",
    }
