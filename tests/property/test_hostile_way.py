"""Whatever bytes arrive, the whole way from reading to redlines ends, twice the same, both ways."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notifier.model.formats import WORD
from tests.bench.hostile import POLICY, PROSE, pdf, word
from tests.hostile_mutations import CHARSETS, Seeded, mutated
from tests.whole_way import check

GOLDEN = Path(__file__).parents[1] / "golden"
LINES = b"".join(
    b"BT /F1 9 Tf 40 %d Td (%s) Tj ET\n" % (800 - n * 12, PROSE.encode()) for n in range(5)
)
PAGES = [
    (POLICY.encode(), "text/html"),
    ((GOLDEN / "extract" / "harbour-books.html").read_bytes(), "text/html"),
    ((GOLDEN / "extract" / "harbour-books.txt").read_bytes(), "text/plain"),
    (f"# Data\n\n- {PROSE}\n- x\n\n## 2. Rights\n\n{PROSE * 2}\n".encode(), "text/markdown"),
    (pdf(LINES, compress=False), "application/pdf"),
    (word(f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>" * 5), WORD),
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    page=st.sampled_from(PAGES),
    other=st.sampled_from(PAGES),
    charset=st.sampled_from(CHARSETS),
    seed=st.integers(0, 10**6),
)
def test_mutated_pages_find_their_way(
    page: tuple[bytes, str], other: tuple[bytes, str], charset: str, seed: int
) -> None:
    """Flipped bits, cuts, swapped tags and lies about charsets crash nothing and change no promise."""
    raw, media_type = page
    first = mutated(raw, Seeded(seed), other[0])
    lie = charset if media_type.startswith("text/") else ""
    check((raw, media_type), (first, media_type + lie))
