"""Read pages that were made to hurt: ``python -m tests.bench.hostile [--only WORD] [--pairs]``.

Every input is read in a process of its own, up to the 5 MB that are read at all. Printed for each:
what came out (blocks read, or the error's name), CPU seconds, and how far memory rose above that of
the bare process, in megabytes. "CRASH" is what must never stand there: an exception that is not ours.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from multiprocessing.connection import Connection

from notifier.errors import NotifierError
from notifier.extract import MAX_BYTES, assess, docx, read
from notifier.model.formats import WORD
from tests.bench import hostile_pairs

HTML, MARKDOWN, PLAIN, PDF = "text/html", "text/markdown", "text/plain", "application/pdf"
#: A process that takes longer is ended.
LONGEST = 60.0
#: Room left for what is put around a long input.
SIZE = MAX_BYTES - 4096

PROSE = "We keep the name and address that you give us for 30 days, and share them with carriers. "
POLICY = "".join(f"<p>{PROSE * 3}</p>" for _ in range(12))


@dataclass(frozen=True)
class Case:
    """An input, made only where it is read."""

    name: str
    make: Callable[[], bytes | str]
    media_type: str = HTML


def fill(text: str, size: int = SIZE) -> str:
    """Repeat *text* up to *size* bytes."""
    return text * (size // len(text.encode("utf-8", "surrogatepass")))


def numbered(pattern: str, size: int = SIZE) -> str:
    """Repeat *pattern* with a counter in place of "#" up to *size* characters."""
    out, length, number = [], 0, 0
    while length < size:
        out.append(pattern.replace("#", str(number)))
        length += len(out[-1])
        number += 1
    return "".join(out)[:size]


def pdf(content: bytes, *, pages: int = 1, compress: bool = True) -> bytes:
    """Return a PDF whose pages all show *content*."""
    stream = zlib.compress(content, 9) if compress else content
    kids = " ".join(f"{5 + number} 0 R" for number in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d%s >>\nstream\n%s\nendstream"
        % (len(stream), b" /Filter /FlateDecode" if compress else b"", stream),
    ]
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 3 0 R >> >> >>"
    )
    objects += [page] * pages
    out = BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    )
    return out.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Return a DOCX with this body."""
    types = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = {
        "[Content_Types].xml": f'<Types xmlns="{types}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{types}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": parts.pop("prolog", "")
        + '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>",
        **parts,
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in names.items():
            archive.writestr(name, text)
    return out.getvalue()


def _line(number: int) -> bytes:
    return b"BT /F1 9 Tf 40 %d Td (%s) Tj ET\n" % (800 - number % 60 * 12, PROSE.encode())


CASES = [
    Case("100,000 nested div", lambda: "<div>" * 100_000 + POLICY),
    Case("200 nested div, 25,000 times", lambda: fill("<div>" * 100 + "x" + "</div>" * 100)),
    Case("100,000 nested b, i, span", lambda: "<b><i><span>" * 33_000 + POLICY),
    Case("unclosed everything", lambda: fill("<b><i><p><table><td><select><ul><li><a href=x>y")),
    Case("unclosed a", lambda: fill("<a href=/x>we keep data ")),
    Case("unclosed nav around all", lambda: "<nav><p>" + fill(PROSE)),
    Case("200,000 attributes on one tag", lambda: "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x"),
    Case("200,000 attributes on 200 tags", lambda: ("<p " + " ".join(f"a{n}" for n in range(999)) + ">x</p>") * 200),
    Case("one attribute of 5 MB", lambda: f"<p data-x='{fill('a ')}'>x</p>{POLICY}"[:SIZE]),
    Case("a quote that never closes", lambda: '<p title="' + fill("> ")),
    Case("5 MB of <", lambda: fill("<")),
    Case("5 MB of <a", lambda: fill("<a ")),
    Case("5 MB of </p>", lambda: fill("</p>")),
    Case("5 MB of <!--", lambda: fill("<!--")),
    Case("5 MB of <![CDATA[", lambda: fill("<![CDATA[")),
    Case("entity storm, named", lambda: fill("&amp;&nbsp;&lt;")),
    Case("entity storm, unknown", lambda: fill("&unknown;&#x110000;&#0;&#55296;&")),
    Case("entity bomb (billion laughs)", lambda: "<!DOCTYPE x [" + "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12)) + "]><p>&l12;" + POLICY),
    Case("UTF-16 without mark, LE", lambda: fill(POLICY, SIZE // 2).encode("utf-16-le")),
    Case("UTF-16 without mark, BE", lambda: fill(POLICY, SIZE // 2).encode("utf-16-be")),
    Case("UTF-7 declared", lambda: b"<meta charset=utf-7>" + fill("+AGEAYg- ").encode()),
    Case("random-like bytes", lambda: bytes((n * n // 7 + n) % 256 for n in range(2_000_000))),
    Case("NULs", lambda: fill("\0")),
    Case("NULs between letters", lambda: "\0".join(fill(PROSE, SIZE // 2))),
    Case("bidi storm", lambda: fill("\u202e\u2066a\u2069\u202c ")),
    Case("zero-width storm", lambda: fill("a\u200b\u200d\u2060\ufeff")),
    Case("combining marks", lambda: "<p>a" + fill("\u0301\u0316")),
    Case("tag characters", lambda: "<p>" + fill("a\U000e0041")),
    Case("hidden text", lambda: fill(f"<div style='display:none'><p hidden>{PROSE}</p></div>")),
    Case("hidden inside hidden", lambda: "<div hidden>" * 200 + fill(f"<p>{PROSE}</p>")),
    Case("5 MB of paragraphs", lambda: fill(f"<p>{PROSE}</p>")),
    Case("5 MB of bold words", lambda: fill("<p><b>We</b> <i>keep</i> data. ")),
    Case("5 MB of list items", lambda: "<ul>" + fill("<li>data")),
    Case("nested lists", lambda: fill("<ul><li>" * 80 + "x" + "</ul>" * 80)),
    Case("5 MB of table cells", lambda: "<table>" + fill("<tr><td>a<td>b")),
    Case("one row of 500,000 cells", lambda: "<table><tr>" + fill("<td>a</td>")),
    Case("tables in tables", lambda: fill("<table><tr><td>" * 60 + "x" + "</table>" * 60)),
    Case("5 MB of br", lambda: "<p>" + fill("we keep<br>")),
    Case("5 MB of headings", lambda: fill("<h2>Data</h2>")),
    Case("one heading of 5 MB", lambda: "<h2>" + fill("Data ")),
    Case("5 MB of links", lambda: "<p>" + fill("<a href=https://example.com/x>data</a> ")),
    Case("one paragraph of 5 MB", lambda: "<p>" + fill(PROSE)),
    Case("5 MB without a space", lambda: "<p>" + fill("a")),
    Case("5 MB of stops", lambda: "<p>" + fill(". ")),
    Case("5 MB of digits", lambda: "<p>" + fill("1.")),
    Case("5 MB of capitals with stops", lambda: "<p>" + fill("U.S. ")),
    Case("5 MB of mail signs", lambda: "<p>" + fill("a@b.")),
    Case("superscripts", lambda: "<p>1" + fill("<sup>2</sup>")),
    Case("5 MB of template", lambda: fill("<template><p>x")),
    Case("5 MB of script", lambda: fill("<script>if (a < b) '<p>'</script>")),
    Case("Markdown table", lambda: "| a | b |\n|---|---|\n" + fill("| We keep | 30 days |\n"), MARKDOWN),
    Case("Markdown table, wide", lambda: "|a" * 3000 + "|\n" + "|-" * 3000 + "|\n" + fill("|" + "x|" * 3000 + "\n"), MARKDOWN),
    Case("Markdown, numbered", lambda: numbered("#. We keep the data.\n"), MARKDOWN),
    Case("Markdown, nested lists", lambda: fill("".join("  " * n + "- x\n" for n in range(60))), MARKDOWN),
    Case("Markdown, quotes", lambda: fill(">" * 50 + " x\n"), MARKDOWN),
    Case("Markdown, 5 MB of prose", lambda: fill(PROSE + "\n\n"), MARKDOWN),
    Case("Markdown, one paragraph", lambda: fill(PROSE), MARKDOWN),
    Case("Markdown, one wrapped paragraph", lambda: fill(PROSE + "\n"), MARKDOWN),
    Case("Markdown, open brackets", lambda: fill("["), MARKDOWN),
    Case("Markdown, open links", lambda: fill("[a]("), MARKDOWN),
    Case("Markdown, links", lambda: fill("[a](https://example.com/x) "), MARKDOWN),
    Case("Markdown, asterisks", lambda: fill("*a_ "), MARKDOWN),
    Case("Markdown, backticks", lambda: numbered("`" * 7 + "#" + "`" * 3 + "x"), MARKDOWN),
    Case("Markdown, references", lambda: numbered("[r#]: /x\n"), MARKDOWN),
    Case("Markdown, headings", lambda: fill("# Data\n\nx\n\n"), MARKDOWN),
    Case("Markdown, underlined", lambda: fill("Data\n---\n"), MARKDOWN),
    Case("Markdown, raw HTML", lambda: fill("<div><b>x\n\n"), MARKDOWN),
    Case("Markdown, entities", lambda: fill("&amp;&#1;"), MARKDOWN),
    Case("Markdown, front matter", lambda: "---\n" + fill("a: b\n"), MARKDOWN),
    Case("Markdown, front matter of spaces", lambda: "---\n" + " \n" * 50_000, MARKDOWN),
    Case("text, one line", lambda: fill(PROSE), PLAIN),
    Case("text, one wrapped paragraph", lambda: fill(PROSE + "\n"), PLAIN),
    Case("text, short lines", lambda: fill("a\n"), PLAIN),
    Case("text, bullets", lambda: fill("• data\n"), PLAIN),
    Case("text, numbered", lambda: numbered("#. Data we keep\n\n"), PLAIN),
    Case("text, underlined", lambda: fill("Data\n====\n"), PLAIN),
    Case("text, spaces", lambda: fill(" "), PLAIN),
    Case("text, blank lines", lambda: fill("\n"), PLAIN),
    Case("text, one word", lambda: fill("a"), PLAIN),
    Case("text, dots and numbers", lambda: fill("... 1 "), PLAIN),
    Case("PDF, 1 million characters", lambda: pdf(b"".join(_line(n) for n in range(250)), pages=40), PDF),
    Case("PDF, too many pages", lambda: pdf(b"".join(_line(n) for n in range(50)), pages=501), PDF),
    Case("PDF, bomb of 200 MB", lambda: pdf(b"q " * 100_000_000), PDF),
    Case("PDF, bomb of text", lambda: pdf(_line(1) * 1_000_000), PDF),
    Case("PDF, one character a line", lambda: pdf(b"".join(b"BT /F1 4 Tf %d %d Td (a) Tj ET\n" % (n % 590, n // 590 * 4 % 800) for n in range(200_000))), PDF),
    Case("PDF, all at one place", lambda: pdf(b"BT /F1 9 Tf 40 400 Td (a) Tj ET\n" * 200_000), PDF),
    Case("PDF, cut short", lambda: pdf(_line(1) * 1000, compress=False)[:-5000], PDF),
    Case("PDF, zeros", lambda: b"%PDF-1.4\n" + b"\0" * SIZE, PDF),
    Case("DOCX, bomb of 1 GB", lambda: word("<w:p>" + " " * 1_000_000_000 + "</w:p>"), WORD),
    Case("DOCX, empty paragraphs", lambda: word("<w:p/>" * docx.MAX_ELEMENTS), WORD),
    Case("DOCX, text", lambda: word(f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>" * 29_000), WORD),
    Case("DOCX, runs", lambda: word("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 59_000 + "</w:p>"), WORD),
    Case("DOCX, nested tables", lambda: word("<w:tbl><w:tr><w:tc>" * 30_000 + "</w:tc></w:tr></w:tbl>" * 30_000), WORD),
    Case("DOCX, entity bomb", lambda: word("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", prolog="<!DOCTYPE x [<!ENTITY l0 'lol'>" + "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(9)) + "]>"), WORD),
    Case("DOCX, many small parts", lambda: word("<w:p/>", **{f"word/x{n}.xml": "<x/>" for n in range(20_000)}), WORD),
    Case("DOCX, cut short", lambda: word("<w:p/>" * 1000)[:-30], WORD),
]  # fmt: skip


def _work(case: Case, result: Connection) -> None:
    """Read *case* and send what came of it; runs in a process of its own."""
    raw = case.make()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    try:
        document = read(raw, case.media_type)
        blocks = sum(len(section.blocks) for section in document.sections)
        reason = assess(document).reason
        outcome = (
            f"{blocks:,} blocks, {len(document.sections):,} sections{reason and f', {reason}'}"
        )
    except NotifierError as error:
        outcome = type(error).__name__
    except BaseException as error:  # noqa: BLE001 - the very thing that is looked for
        outcome = f"CRASH {type(error).__name__}: {error}"[:80]
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    result.send((outcome, len(raw), seconds, (peak - before) / 1024))


def measure(case: Case) -> tuple[str, int, float, float]:
    """Return the outcome, the size of the input, CPU seconds and megabytes of one case."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_work, args=(case, sender))
    process.start()
    sender.close()
    try:
        if not receiver.poll(LONGEST):
            return "TOO LONG", 0, LONGEST, 0.0
        found: tuple[str, int, float, float] = receiver.recv()
    except EOFError:
        return "CRASH of the process", 0, 0.0, 0.0
    else:
        return found
    finally:
        process.kill()
        process.join()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", default="", help="read only inputs with this word in their name")
    parser.add_argument(
        "--pairs", action="store_true", help="compare, judge and show pairs instead"
    )
    parser.add_argument(
        "--kilobytes", type=int, default=1000, help="with --pairs: of each side's page, at most"
    )
    args = parser.parse_args()
    only = args.only.lower()
    if args.pairs:
        hostile_pairs.main(only, args.kilobytes)
        return
    print(f"{'input':36}{'bytes':>11}{'seconds':>9}{'MB':>7}  outcome")
    slowest = largest = 0.0
    crashes = count = 0
    for case in CASES:
        if only not in case.name.lower():
            continue
        outcome, size, seconds, megabytes = measure(case)
        print(f"{case.name:36}{size:11,}{seconds:9.2f}{megabytes:7.0f}  {outcome}", flush=True)
        slowest, largest = max(slowest, seconds), max(largest, megabytes)
        crashes += outcome.startswith(("CRASH", "TOO LONG"))
        count += 1
    print(f"{count} inputs, {crashes} crashes, slowest {slowest:.1f} s, most {largest:.0f} MB")


if __name__ == "__main__":
    main()
