"""DOCX to pieces, by way of HTML: mammoth knows Word's styles, lists, tables, links and revisions.

As with Markdown all of it is the policy. Headers, footers, comments and hidden text are left out,
deletions that were only proposed too. Numbers that Word counts itself are not in the file and so not in the text.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from io import BytesIO
from typing import Any, cast
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from notifier.errors import UnreadableDocument
from notifier.extract.extras import load
from notifier.extract.html import parse, resolve, select
from notifier.extract.normalize import word_set
from notifier.extract.outline import Reading
from notifier.extract.walk import walk

#: Bytes of XML after unpacking, over all parts that are read; more is refused.
MAX_UNPACKED = 16 * 1024 * 1024
#: Paragraphs, runs, rows and cells, of which mammoth takes some 60 µs for each; more is refused.
MAX_ELEMENTS = 60_000
_ELEMENT = re.compile(rb"<(?:\w+:)?(?:p|r|tr|tc|tbl)[\s/>]")
#: Word's own namespace, in the braces that lxml writes it in.
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXTS = frozenset(("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"))
_STYLES_PART = "word/styles.xml"
#: The mark of a note in the text, and the way back from the note: numbers that Word counts.
_NOTE_MARK = re.compile(
    r"<sup><a[^>]*>\[\d+\]</a></sup>|\s*<a href=\"#[^\"]*note-ref-[^\"]*\">↑</a>"
)
#: An encrypted document, and one of Word before 2007, is an OLE file and no archive.
_OLE = b"\xd0\xcf\x11\xe0"
_STYLES = "\n".join(
    [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        *(f"p[style-name='{name} {n}'] => !" for name in ("toc", "TOC") for n in range(1, 7)),
        "p[style-name='TOC Heading'] => !",
        "comment-reference => !",
    ]
)


def read(raw: bytes, url: str | None, include: Sequence[str], exclude: Sequence[str]) -> Reading:
    """Read a Word document. Raises :class:`~notifier.errors.ReadError`."""
    mammoth: Any = load("mammoth", extra="docx", kind="Word document")
    if raw.startswith(_OLE):
        raise UnreadableDocument("The Word document asks for a password, or is older than DOCX.")
    try:
        _check_size(raw)
        image = mammoth.images.img_element(lambda _image: {})  # pictures are not read
        markup = mammoth.convert_to_html(
            BytesIO(_without_hidden(raw)),
            style_map=_STYLES,
            convert_image=image,
            external_file_access=False,
        ).value
    except RecursionError as error:
        raise UnreadableDocument("The Word document is nested too deeply to be read.") from error
    except (UnreadableDocument, MemoryError):
        raise
    except Exception as error:  # broken archives and XML raise whatever they lead to
        raise UnreadableDocument(f"The Word document is broken: {error}") from error
    markup = _NOTE_MARK.sub("", markup)
    raw = markup.encode("utf-8", "replace")
    if include or exclude:
        raw = select(raw, include, exclude)
    page = walk(parse(raw))
    resolve(page.pieces, url)
    title = next((piece.text for piece in page.pieces if piece.heading == 1), "")
    return Reading(page.pieces, title=title)


def _check_size(raw: bytes) -> None:
    """Raise UnreadableDocument where the archive unpacks to more than is read.

    ``zipfile`` never unpacks more of a part than its entry states, so the entries can be believed.
    """
    with ZipFile(BytesIO(raw)) as archive:
        parts = [part for part in archive.infolist() if _is_xml(part.filename)]
        unpacked = sum(part.file_size for part in parts)
        if unpacked > MAX_UNPACKED:
            raise UnreadableDocument(
                f"The Word document unpacks to {unpacked:,} bytes; at most {MAX_UNPACKED:,} are read."
            )
        if sum(len(_ELEMENT.findall(archive.read(part))) for part in parts) > MAX_ELEMENTS:
            raise UnreadableDocument(
                f"The Word document has more than {MAX_ELEMENTS:,} paragraphs, runs and cells."
            )


def _is_xml(name: str) -> bool:
    return name.rpartition(".")[2].lower() in word_set("xml rels")


def _without_hidden(raw: bytes) -> bytes:
    """Return the document without the text that Word hides, by itself or by a style."""
    with ZipFile(BytesIO(raw)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if _is_xml(name)}
        if not any(b"vanish" in content for content in parts.values()):
            return raw
        styles = _tree(parts[_STYLES_PART]) if _STYLES_PART in parts else etree.Element("none")
        hiding = {
            style.get(f"{_W}styleId")
            for style in styles.iter(f"{_W}style")
            if _hides(style.find(f"{_W}rPr"))
        }
        for name in _TEXTS & parts.keys():
            root = _tree(parts[name])
            for run in list(root.iter(f"{_W}r")):
                if _is_hidden(run, hiding):
                    cast("Element", run.getparent()).remove(run)
            parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _tree(content: bytes) -> Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _is_hidden(run: Element, hiding: Container[str | None]) -> bool:
    """Whether a run is hidden, or its style or its paragraph's is one of *hiding*."""
    properties = run.find(f"{_W}rPr")
    if properties is not None and properties.find(f"{_W}vanish") is not None:
        return _hides(properties)
    above = next(run.iterancestors(f"{_W}p"), None)
    styles = (
        run.find(f"{_W}rPr/{_W}rStyle"),
        None if above is None else above.find(f"{_W}pPr/{_W}pStyle"),
    )
    return any(style is not None and style.get(f"{_W}val") in hiding for style in styles)


def _hides(properties: Element | None) -> bool:
    """Whether the properties of a run or style say that it is hidden."""
    vanish = None if properties is None else properties.find(f"{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val") not in {"0", "false", "off"}
