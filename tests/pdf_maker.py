"""A few kilobytes of PDF with real text in it, written by hand so that tests know every place."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

#: Points: the size of a page, and its margin.
WIDTH, HEIGHT, MARGIN = 595, 842, 72

#: Widths of Helvetica's characters from the space to "z", in thousandths of its size (Adobe's AFM file).
WIDTHS = [
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
    *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500),
]


@dataclass
class PdfPage:
    """One page; the origin of its coordinates is at the bottom left, in points."""

    marks: list[str] = field(default_factory=list)
    links: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 11, *, bold: bool = False) -> None:
        """Write one line with its base line at *x*, *y*."""
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = "/F2" if bold else "/F1"
        self.marks.append(f"BT {font} {size} Tf {x} {y} Td ({escaped}) Tj ET")

    def link(self, x: float, y: float, width: float, target: str, size: float = 11) -> None:
        """Make what is written from *x* on, at *y*, lead to *target*."""
        self.links.append(((x, y - 2, x + width, y + size), target))


def column(page: PdfPage, lines: str, top: float = 700, leading: float = 14) -> float:
    """Write *lines*, a blank one leaving a gap, and return where the next would stand.

    "# " starts a large line, "* " a bold one.
    """
    y = top
    for line in lines.splitlines():
        if line.startswith("# "):
            page.text(MARGIN, y, line[2:], 18)
        elif line.startswith("* "):
            page.text(MARGIN, y, line[2:], bold=True)
        elif line:
            page.text(MARGIN, y, line)
        y -= leading
    return y


def set_in_lines(text: str, width: float, size: float = 11) -> list[str]:
    """Break *text* where a line of Helvetica would be wider than *width* points."""
    lines: list[str] = []
    for word_ in text.split():
        longer = f"{lines[-1]} {word_}" if lines else word_
        points = sum(WIDTHS[min(ord(char), 122) - 32] for char in longer) * size / 1000
        if lines and points <= width:
            lines[-1] = longer
        else:
            lines.append(word_)
    return lines


def make_pdf(*pages: PdfPage, encrypt: bool = False) -> bytes:
    """Return a PDF of *pages*; with *encrypt* one that asks for a password."""
    count = len(pages)
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
    ]
    for number, page in enumerate(pages):
        annotations = " ".join(
            f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(map(str, box))}]"
            f" /A << /S /URI /URI ({target}) >> >>"
            for box, target in page.links
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}]"
            f" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
            f" /Contents {6 + 2 * number} 0 R /Annots [{annotations}] >>".encode()
        )
        stream = zlib.compress("\n".join(page.marks).encode("cp1252"))
        head = f"<< /Filter /FlateDecode /Length {len(stream)} >>\nstream\n".encode()
        objects.append(head + stream + b"\nendstream")
    return _file(
        objects,
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%b) /U (%b) /P -4 >>"
        b" /ID [<00> <00>]" % (b"o" * 32, b"u" * 32)
        if encrypt
        else b"",
    )


def _font(name: str) -> bytes:
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
    )


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R %b >>\n" % (len(objects) + 1, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)
