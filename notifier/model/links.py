"""When two link targets lead to the same place, as far as a reader is concerned."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

#: Query parameters that name a campaign, a click, a session or a signature, never a page. A name
#: that some site uses for its pages (policy, ref, token, hash, e, id, lang) is not among them: a
#: code that varies is told once too often rather than another page never.
_TRACKING = re.compile(
    r"""utm_\w+ | mtm_\w+ | pk_(?:campaign|cid|content|keyword|kwd|medium|source) | hsa_\w+ | mc_[ce]id
    | _hs(?:enc|mi) | (?:[gdyt]|fb|tt|tw)clid | msclkid | gclsrc | gbraid | wbraid | igshid | igsh
    | li_fat_id | vero_(?:id|conv) | oly_(?:anon|enc)_id | _g[al] | _openstat | __hs(?:tc|sc|fp)
    | fb_(?:action_ids|action_types|source|ref) | __cft__\S* | __tn__ | scid | wt\.mc_id
    | (?:php|j|asp\.?net_?|asp)?sess(?:ion)?_?id | sid | cf_chl_\w+
    | x-amz-\S+ | x-goog-\S+ | awsaccesskeyid | signature | expires | key-pair-id
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Beside these two a "Policy" is the terms of a signature (CloudFront), elsewhere it is a page.
_SIGNED = frozenset(("signature", "key-pair-id"))
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
    pairs = [pair for pair in parts.query.split("&") if pair]
    names = {pair.partition("=")[0].casefold() for pair in pairs}
    dropped = {name for name in names if _TRACKING.fullmatch(name)}
    if names >= _SIGNED:
        dropped.add("policy")
    kept = sorted(pair for pair in pairs if pair.partition("=")[0].casefold() not in dropped)
    query = f"?{'&'.join(kept)}" if kept else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{scheme}//{host}{path}{query}{fragment}"
