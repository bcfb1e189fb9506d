"""Small policies made by a grammar, with what attackers and accidents put into them."""

from __future__ import annotations

from collections.abc import Sequence

from tests.hostile_mutations import Dice

#: Text as a page's source has it: entities that become markup where escaping is forgotten, marks
#: that turn or hide, controls, quotes, line ends, templates, headers, numbers, other scripts.
EVIL: Sequence[str] = (
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&lt;/title&gt;&lt;/style&gt;&lt;svg onload=alert(1)&gt;",
    "&quot; onmouseover=&quot;alert(1)",
    "&apos;&gt;&lt;img src=x onerror=alert(1)&gt;",
    "&amp;lt;b&amp;gt;",
    "{{ 7 * 7 }} {% raw %}",
    "&#8238;txt.exe&#8236;",
    "&#8295;x&#8297;",
    "a&#8203;b&#8205;c&#173;d&#65279;",
    "&#1;&#7;&#27;[31mred",
    "&#127;&#133;&#8232;&#8233;",
    "x&#13;&#10;Bcc: eve@evil.example",
    "\0",
    "&#917601;&#917569;",
    "Zo&#769;&#790;&#769;e",
    "| a | b |",
    "%s %d {0} {names}",
    "\\u202e \\n \\",
    "]]&gt; --&gt; &lt;!--",
    "30 days",
    "€ 5,000.00",
    "1 January 2026",
    "https://evil.example/&#8238;x",
    "eve@evil.example",
    "個人情報を30日間保存します。",
    "נשמור את המידע 30 יום.",
    "نحتفظ بالبيانات ٣٠ يوما.",
    "𝟛𝟘 𝒹𝒶𝓎𝓈 ²",
    "A" * 300,
)
TARGETS: Sequence[str] = (
    "/terms",
    "https://x.example/a?b=1&amp;c=2",
    "mailto:dpo@x.example",
    "javascript:alert(1)",
    "java&#10;script:alert(1)",
    "data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;",
    "//evil.example/&quot;onclick=alert(1)",
    "https://evil.example/&#8238;x",
    "http://[",
    "",
)
PLAIN: Sequence[str] = (
    "We keep your name and address for 30 days.",
    "We keep your name and address for 90 days.",
    "We do not sell your data.",
    "We may sell your data to partners.",
    "You may ask us to erase it within 14 days.",
    "We share it with carriers, banks and insurers.",
    "This policy takes effect on 1 March 2026.",
    "Write to our privacy desk.",
    "If you are under 16, a parent must agree.",
    "The fee is $5 a month; it is not refunded.",
)
_TAGS = ("p", "p", "p", "li", "h2", "h3", "div", "td", "blockquote", "pre", "dt", "dd", "b", "span")


def _one(options: Sequence[str], dice: Dice) -> str:
    return options[dice.below(len(options))]


def _words(dice: Dice) -> str:
    parts = [_one(PLAIN, dice) for _ in range(dice.below(3))]
    if dice.below(3) == 0:
        parts.insert(dice.below(len(parts) + 1), _one(EVIL, dice))
    if dice.below(8) == 0:
        parts.append(f"<a href='{_one(TARGETS, dice)}'>{_one((*PLAIN, *EVIL), dice)}</a>")
    return " ".join(parts)


def _element(dice: Dice, depth: int) -> str:
    tag = _one(_TAGS, dice)
    inner = _words(dice)
    if depth and dice.below(4) == 0:
        inner += _element(dice, depth - 1)
    if tag == "li":
        return f"<ul><li>{inner}</li><li>{_words(dice)}</li></ul>"
    if tag == "td":
        return f"<table><tr><td>{inner}</td><td>{_words(dice)}</td></tr></table>"
    ill = dice.below(20)
    return f"<{tag}>{inner}" + ("" if ill == 0 else f"</{tag}>")


def parts(dice: Dice) -> list[str]:
    """Return the pieces of a page."""
    return [_element(dice, 2) for _ in range(1 + dice.below(8))]


def edited(pieces: Sequence[str], dice: Dice) -> list[str]:
    """Return *pieces* after one to three edits."""
    out = list(pieces)
    for _ in range(1 + dice.below(3)):
        at = dice.below(len(out)) if out else 0
        kind = dice.below(5)
        if kind == 0 or not out:
            out.insert(at, _element(dice, 1))
        elif kind == 1:
            del out[at]
        elif kind == 2:
            out.insert(dice.below(len(out)), out.pop(at))
        elif kind == 3:
            out[at] = out[at].replace(_one(PLAIN, dice), _one((*PLAIN, *EVIL), dice))
        else:
            out[at] = out[at].replace("30", "90").replace("not ", "")
    return out


def page(pieces: Sequence[str], dice: Dice) -> bytes:
    """Return the pieces as a page."""
    title = _one((*EVIL, "Privacy Policy"), dice)
    text = f"<html lang='en'><title>{title}</title><main><h1>{title}</h1>{''.join(pieces)}</main>"
    return text.encode("utf-8", "replace")
