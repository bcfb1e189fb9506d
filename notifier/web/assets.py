"""Style sheets and the icon: read once, named by their content, cached for a year."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib.resources import files

from aiohttp import web

from notifier.compose import colours
from notifier.errors import NotFound
from notifier.model.branding import Branding


@dataclass(frozen=True, slots=True)
class Asset:
    """One file to serve. ``version``: the beginning of its SHA-256."""

    body: bytes
    media_type: str
    version: str


Assets = Mapping[str, Asset]
ASSETS = web.AppKey("ASSETS", Mapping[str, Asset])

_ICON = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="{button}"/>
<g stroke="{button_text}" stroke-width="2.6" stroke-linecap="round">
<path d="M8 10h16M8 16h10M8 22h13"/></g>
<circle cx="24" cy="16" r="2.6" fill="{button_text}"/>
</svg>
"""


def load_assets(branding: Branding) -> Assets:
    """Return every asset by name, with the company's colours in them."""
    light = colours.light(branding.accent)
    style = files("notifier.web") / "static" / "style.css"
    redline = files("notifier.compose") / "redline.css"
    sheets = {
        "brand.css": brand_css(branding),
        "style.css": style.read_text("utf-8"),
        "redline.css": redline.read_text("utf-8"),
    }
    icon = _ICON.format(button=light.button, button_text=light.button_text)
    return {
        **{name: _asset(text, "text/css") for name, text in sheets.items()},
        "icon.svg": _asset(icon, "image/svg+xml"),
    }


def brand_css(branding: Branding) -> str:
    """Return the palettes of mails as CSS custom properties, for light and for dark."""

    def properties(palette: colours.Palette) -> str:
        return "\n".join(
            f"  --{field.name.replace('_', '-')}: {getattr(palette, field.name)};"
            for field in fields(palette)
        )

    light = properties(colours.light(branding.accent))
    dark = properties(colours.dark(branding.accent))
    return (
        f":root {{\n{light}\n}}\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n:root {{\n{dark}\n}}\n}}\n"
    )


async def static(request: web.Request) -> web.Response:
    """Serve an asset; for a year where the address names its very content."""
    asset = request.app[ASSETS].get(request.match_info["name"])
    if asset is None:
        raise NotFound
    named = request.query.get("v") == asset.version
    headers = {
        "ETag": f'"{asset.version}"',
        "Cache-Control": "public, max-age=31536000, immutable" if named else "no-cache",
    }
    if any(tag.value == asset.version for tag in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    return web.Response(
        body=asset.body, content_type=asset.media_type, charset="utf-8", headers=headers
    )


def _asset(text: str, media_type: str) -> Asset:
    body = text.encode()
    return Asset(body, media_type, hashlib.sha256(body).hexdigest()[:12])
