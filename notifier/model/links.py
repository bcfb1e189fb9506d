"""When two link targets lead to the same place, as far as a reader is concerned."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

#: Query parameters that identify a campaign, a click, a session or a signature, not a page.
_TRACKING = re.compile(
    r"""utm_\w+ | mtm_\w+ | pk_\w+ | hsa_\w+ | mc_[ce]id | _hs(?:enc|mi) | (?:[gdyt]|fb|tt|tw)clid | gclsrc
    | gbraid | wbraid | msclkid | igshid | li_fat_id | vero_id | oly_\w+ | _g[al] | ref(?:_?src|errer|erer)?
    | fb_\w+ | cmpid | campaign(?:_?id)? | trk | spm | scm
    | (?:php|jsession|asp\.?net_?session)?_?(?:sess(?:ion)?_?id|sid) | phpsessid | cf[_-]?clearance
    | sig(?:nature)? | x-amz-.+ | x-goog-.+ | expires | token | policy | key-pair-id | hash | nonce
    | _?_?cft_?_?.* | _?_?tn_?_? | h(?:elp)?ref | e(?=\Z) | cb | cachebuster | ver(?:sion_hash)? | _
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SESSION_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)
_DEFAULT_PORT = re.compile(r":(?:80|443)\Z")
_OBFUSCATED_MAIL = "/cdn-cgi/l/email-protection"


def link_key(target: str) -> str:
    """Return a key that is equal for targets that lead to the same place.

    Folds http and https, upper and lower case of the host, default ports, a trailing slash,
    parameters that track, sign or name a session, the order of parameters, and the varying
    code of an obfuscated mail address. Host, path, other parameters and fragment count.
    """
    target = target.strip()
    try:
        parts = urlsplit(target)
    except ValueError:  # such as an unclosed IPv6 bracket: compared as it stands
        return target
    if parts.path.endswith(_OBFUSCATED_MAIL):
        return "mailto:"
    if parts.scheme in {"mailto", "tel"}:
        return f"{parts.scheme}:{unquote(parts.path).strip().casefold()}"
    scheme = "" if parts.scheme in {"http", "https", ""} else f"{parts.scheme}:"
    host = _DEFAULT_PORT.sub("", parts.netloc.casefold())
    path = _SESSION_PATH.sub("", parts.path).rstrip("/")
    kept = sorted(
        pair
        for pair in parts.query.split("&")
        if pair and not _TRACKING.fullmatch(pair.partition("=")[0])
    )
    query = f"?{'&'.join(kept)}" if kept else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{scheme}//{host}{path}{query}{fragment}"
