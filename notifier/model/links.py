"""When two link targets lead to the same place, as far as a reader is concerned."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

#: Query parameters that name a campaign, a click, a session or a signature, never a page. A name
#: that some site uses for its pages (policy, ref, e, id, lang) is not among them: a code that
#: varies is told once too often rather than another page never.
_TRACKING = re.compile(
    r"""utm_\w+ | mtm_\w+ | (?:matomo|piwik|pk)_(?:campaign|cid|content|group|keyword|kwd|medium|placement|source)
    | hsa_\w+ | hsctatracking | mc_[ce]id | _hs(?:enc|mi) | __hs(?:tc|sc|fp) | (?:[gdyt]|fb|tt|tw|ir|rb_)?cl(?:ick)?id
    | msclkid | awc | gclsrc | gbraid | wbraid | gad_(?:source|campaignid) | srsltid | igshid? | li_fat_id | vero_(?:id|conv)
    | oly_(?:anon|enc)_id | _g[al] | _kx | _openstat | __s | epik | ef_id | s_kwcid | mkt_tok | wickedid | irgwc | tblci
    | dicbo | oborigurl | guccounter | guce_referrer(?:_sig)? | soc_(?:src|trk) | elq(?:track(?:id)?|aid|at|cst|campaignid)?
    | ml_subscriber(?:_hash)? | ck_subscriber_id | dm_i | at_(?:campaign|medium|source|creation|emailtype) | xtor | wt[._]mc\w*
    | algo_(?:exp|p)\w*id | zanpid | cmpid | icid | ncid | campaignid | adgroupid | trk(?:campaign|info|contact|msg|module|sid) | sc_(?:channel|campaign) | nr_email_referer
    | fb_(?:action_ids|action_types|source|ref) | __cft__\S* | __tn__ | __xts__\S* | _nc_\w+ | scid
    | (?:php|j|asp\.?net_?|asp)?sess(?:ion)?_?id | sid | cfid | cftoken | __cf_chl_\w+ | cf_chl_\w+
    | x-amz-\S+ | x-goog-\S+ | x-ms-\S+ | x-oss-\S+ | awsaccesskeyid | signature | expires | key-pair-id
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Parameters that sign a link or name a session, and those that keep a cache from answering, each
#: where its value is nothing that a person would write.
_SECRET_NAME = re.compile(
    r"""\w*(?:hash|token|sig|sign|nonce|digest|checksum|hmac|session|csrf|xsrf|jwt|auth|ticket|verify
        |random|state|guid|cachebuster) | _ | cb | rand | bust""",
    re.VERBOSE | re.IGNORECASE,
)
_CODED_NAME = re.compile(
    r"v|ver|rev|ts|t|time|timestamp|cache|oh|oe|s|k|h|se|exp|gs_l|ved|ei|usg|ust|si|cvid",
    re.IGNORECASE,
)
#: Letters and digits mixed, or a long number.
_SECRET = re.compile(r"(?=\D*\d)(?=[^a-z]*[a-z])[\w+/=.~-]{6,}|\d{6,}", re.IGNORECASE)
#: Hexadecimal digits, a time in seconds or milliseconds, or a long mix of letters and digits.
_CODE = re.compile(
    r"[0-9a-f]{16,}|1\d{9}|1\d{12}|0\.\d{8,}|(?=\D*\d)(?=[^a-z]*[a-z])[\w+/=.~-]{16,}",
    re.IGNORECASE,
)
#: Beside these two a "Policy" is the terms of a signature (CloudFront), elsewhere it is a page.
_SIGNED = frozenset(("signature", "key-pair-id"))
#: What a shared access signature (Azure) is made of; a single one of these names may be a page's.
_SHARED_ACCESS = frozenset(
    ["se", "sig", "skoid", "sks", "skt", "sktid", "ske", "skv", "sp", "spr", "sr", "st", "sv"]
)
_SESSION_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)
_DEFAULT_PORT = re.compile(r":(?:80|443)\Z")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[\w.~-]", re.ASCII)
_OBFUSCATED_MAIL = "/cdn-cgi/l/email-protection"


#: Characters of the longest target whose key is remembered.
_REMEMBERED = 500


def link_key(target: str) -> str:
    """Return a key that is equal for targets that lead to the same place.

    Folds http and https, upper and lower case of the host, default ports, a trailing slash,
    parameters that track, sign or name a session, the order of parameters, escapes that say what
    a plain character says, and the varying code of an obfuscated mail address. Host, path, other
    parameters and fragment count.
    """
    return _link_key(target) if len(target) <= _REMEMBERED else _link_key.__wrapped__(target)


@lru_cache(maxsize=4096)  # the next version of a page has the same links
def _link_key(target: str) -> str:
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
    path = _plain(_SESSION_PATH.sub("", parts.path).rstrip("/"))
    query = _query(parts.query) if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{scheme}//{host}{path}{query}{fragment}"


def _query(query: str) -> str:
    """Return what tells pages apart in *query*, in one order, with its question mark."""
    pairs = [pair.partition("=") for pair in query.split("&") if pair]
    names = {name.casefold() for name, _, _ in pairs}
    dropped = {name for name in names if _TRACKING.fullmatch(name)}
    if names >= _SIGNED:
        dropped.add("policy")
    if "sig" in names and len(names & _SHARED_ACCESS) > 2:
        dropped |= _SHARED_ACCESS
    kept = sorted(
        f"{name}{equals}{value}"
        for name, equals, value in pairs
        if name.casefold() not in dropped and not _is_code(name, unquote(value))
    )
    return f"?{'&'.join(kept)}" if kept else ""


def _is_code(name: str, value: str) -> bool:
    """Whether a parameter holds what varies from one visit to the next."""
    if _SECRET_NAME.fullmatch(name):
        return _SECRET.fullmatch(value) is not None
    return _CODE.fullmatch(value) is not None and _CODED_NAME.fullmatch(name) is not None


def _plain(path: str) -> str:
    """Return *path* with escapes only where they are needed (RFC 3986, section 6.2.2)."""
    if "%" in path:
        path = _ESCAPE.sub(_unescaped, path)
    return path if path.isascii() else quote(path, safe="/%:@!$&'()*+,;=~", errors="replace")


def _unescaped(match: re.Match[str]) -> str:
    char = chr(int(match[1], 16))
    return char if _UNRESERVED.match(char) else match[0].upper()
