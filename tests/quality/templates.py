"""Measure reading and comparing on pages whose policy is known: ours, built as real sites are built.

Run ``python -m tests.quality.templates [--count N] [--seed S] [--worst N] [--only TEMPLATE]``.
Policies are the newer texts of ``../shared/corpus`` beside the checkout, chosen by the seed, and a
few that we wrote. Each is set into every template of ``page_templates``; what was set is what must be read.

For each template, over the policies:

- mean F1 of the words; pages that lose more than 5 % (1 %) or whose reading is more than 10 % (1 %)
  foreign;
- visits: pages whose two visits, with other furniture, differ by an edit;
- plain: pages that differ from the same policy in plain markup by an edit / by words;
- exact: pages on which a real edit of the policy tells as many words as in the Markdown / all;
  ratio: words told on the pages over words told in the Markdown; miss: edits of which nothing was told.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import importlib.util
import json
import re
import statistics
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import lxml.html

from notifier.diff import compare
from notifier.extract import read
from notifier.model.change import Change, Edit
from notifier.model.document import Document
from tests.quality.page_templates.content import policy, render
from tests.quality.page_templates.sites import TEMPLATES, Template

SHARED = Path(__file__).parents[3] / "shared"
_WORD = re.compile(r"[぀-ヿ一-鿿가-힯]|[^\W_]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff"))
_BLOCK = [
    "br",
    "p",
    "li",
    "td",
    "th",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "tr",
    "div",
    "pre",
    "blockquote",
]
_NOT_PLAIN = re.compile(r"!\[|<[a-zA-Z/!]|cdn-cgi")
_LABEL = re.compile(r"\[([^\[\]]*)\]\(")
#: Lines of a page that are in the corpus's texts though they are no part of a policy.
_FURNITURE = re.compile(r"\W*(?:back to top|copyright|©|loading|print\b|close\b)", re.IGNORECASE)
#: What makes a policy of the corpus whole and plain enough to be set: headings, characters, links.
_LEAST_PARTS, _SHORTEST, _LONGEST, _LINKED = 5, 4000, 60_000, 0.08
#: The generator's operators of real edits that are tried on the pages, one a policy in turn.
OPERATORS = (
    "replace_number", "flip_negation", "add_third_party", "insert_sentence", "delete_sentence",
    "change_link_target", "insert_list_item", "delete_list_item", "rename_heading", "insert_section", "delete_section",
)  # fmt: skip


@dataclass
class Sample:
    """A policy, the same with one real edit ("" where none could be made), and its words."""

    name: str
    markdown: str
    edited: str = ""
    operator: str = ""
    words: Counter[str] = field(default_factory=Counter)


@dataclass
class Page:
    """What came of one policy in one template."""

    template: str
    sample: str
    f1: float = 0.0
    lost: float = 0.0
    foreign: float = 0.0
    missing: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    visits: Change | None = None
    plain: Change | None = None
    edited: Change | None = None
    truth: Change | None = None


def words(text: str) -> Counter[str]:
    """Return the words of a text, folded: composed, without characters that show nothing."""
    shown = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    return Counter(_WORD.findall(shown.casefold()))


def shown_words(markdown: str) -> Counter[str]:
    """Return the words that a Markdown text shows, found without the product's own walk."""
    root = lxml.html.fragment_fromstring(render(markdown), create_parent="div")
    for element in root.iter(*_BLOCK):
        element.tail = f" {element.tail or ''}"
        element.text = f" {element.text or ''}"
    return words(root.text_content())


def generator() -> ModuleType:
    """Return the generator of edits beside the shared corpus."""
    spec = importlib.util.spec_from_file_location("mutate", SHARED / "bench" / "mutate.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "bench" / "mutate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def linked(markdown: str) -> float:
    """Return the share of a text's words that are links: texts with menus in them have many."""
    labels = sum(words(label).total() for label in _LABEL.findall(markdown))
    return labels / max(1, words(markdown).total())


def candidates() -> Iterator[tuple[str, str]]:
    """Yield names and texts of the policies that are whole and plain enough to be set."""
    seen: set[str] = set()
    with gzip.open(SHARED / "corpus" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = row["new"] or ""
            parts = len(re.findall(r"^#{1,6} ", text, re.MULTILINE))
            if row["service"] in seen or parts < _LEAST_PARTS or _NOT_PLAIN.search(text):
                continue
            if _SHORTEST <= len(text) <= _LONGEST and linked(text) <= _LINKED:
                seen.add(row["service"])
                yield row["id"], text


def own_policies() -> list[tuple[str, str]]:
    """Return names and texts of the policies that we wrote."""
    paths = sorted((Path(__file__).parent / "page_templates" / "policies").glob("*.md"))
    return [(path.stem, path.read_text("utf-8")) for path in paths]


def samples(seed: str, count: int) -> list[Sample]:
    """Return our own and *count* policies, each with a real edit; the same ones for a seed."""
    mutate = generator()

    def rank(candidate: tuple[str, str]) -> str:
        return hashlib.sha256(f"{seed}:{candidate[0]}".encode()).hexdigest()

    found = []
    chosen = [*own_policies(), *sorted(candidates(), key=rank)[:count]]
    for number, (name, text) in enumerate(chosen):
        blocks = mutate.Doc(text).b
        markdown = mutate.join([block for block in blocks if not _FURNITURE.match(block)])
        sample = Sample(name, markdown, words=shown_words(markdown))
        for turn in range(len(OPERATORS)):
            operator = OPERATORS[(number + turn) % len(OPERATORS)]
            document = mutate.Doc(markdown)
            randomness = mutate.random.Random(f"{seed}:{name}:{operator}")
            truth = mutate.OPS[operator][1](document, randomness)
            edited = mutate.join(document.b)
            if truth and edited != markdown:
                sample.edited, sample.operator = edited, operator
                break
        found.append(sample)
    return found


def measure(template: Template, sample: Sample, plain: Document) -> Page:
    """Set one policy into one template, read and compare."""
    page = Page(template.name, sample.name)
    old = policy(sample.name, sample.markdown)
    first, second = (read(template.page(old.copied(), visit)) for visit in ("a", "b"))
    ours, theirs = words(first.text), sample.words
    common = (ours & theirs).total()
    page.f1 = 2 * common / max(1, ours.total() + theirs.total())
    page.lost, page.foreign = 1 - common / max(1, theirs.total()), 1 - common / max(1, ours.total())
    page.missing, page.extra = theirs - ours, ours - theirs
    page.visits, page.plain = compare(first, second), compare(plain, first)
    if sample.edited:
        new = read(template.page(policy(sample.name, sample.edited), "b"))
        page.edited = compare(first, new)
        page.truth = compare(plain, read(sample.edited, "text/markdown"))
    return page


def differs(change: Change | None) -> bool:
    """Whether there is a change and it tells of anything."""
    return change is not None and not change.is_empty


def told(change: Change | None) -> int:
    """Return how many words, and changed link targets, a change tells of."""
    if change is None:
        return 0
    texts = (text for edit in change.edits for text in edit.deleted + edit.inserted)
    return sum(len(_WORD.findall(text)) for text in texts) + sum(len(e.links) for e in change.edits)


def line(name: str, pages: Sequence[Page]) -> str:
    """Return one row of the table."""
    count = len(pages)

    def share(attribute: str, limit: float) -> str:
        return f"{sum(getattr(page, attribute) > limit for page in pages) / count:6.0%}"

    visits = sum(differs(page.visits) for page in pages)
    plain = sum(differs(page.plain) for page in pages)
    worded = sum(told(p.plain) > 0 for p in pages)
    edits = [page for page in pages if page.edited is not None]
    missed = sum(not differs(page.edited) for page in edits)
    ratio = sum(told(p.edited) for p in edits) / max(1, sum(told(p.truth) for p in edits))
    exact = sum(told(p.edited) == told(p.truth) for p in edits)
    return (
        f"{name:<24}{statistics.mean(page.f1 for page in pages):7.4f}{share('lost', 0.05)}{share('lost', 0.01)}"
        f"{share('foreign', 0.1)}{share('foreign', 0.01)}{visits:>7}{plain:>5}/{worded:<4}"
        f"{exact:>5}/{len(edits):<4}{ratio:7.3f}{missed:>4}"
    )


HEADER = (
    f"{'template':<24}{'F1':>7}{'lost5':>6}{'lost1':>6}{'for10':>6}{'for1':>6}{'visits':>7}{'plain':>10}"
    f"{'exact':>10}{'ratio':>7}{'miss':>4}"
)


def shown(edit: Edit) -> str:
    """Return one edit on one line, shortened."""
    marks = {"same": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    text = "".join(marks[run.kind].format(run.text) for run in edit.runs) or edit.new or edit.old
    text += "".join(f" <{old} -> {new}>" for old, new in edit.links)
    return f"      {edit.kind} in {edit.section[:40]!r}: {text[:220]!r}"


def details(page: Page, operator: str) -> Iterator[str]:
    """Yield what is wrong with one page."""
    yield (
        f"\n{page.template} {page.sample} ({operator}): F1 {page.f1:.3f} lost {page.lost:.1%} foreign {page.foreign:.1%}"
    )
    for name, counter in (("missing", page.missing), ("extra", page.extra)):
        if counter:
            yield f"  {name}: {dict(counter.most_common(14))}"
    pairs: list[tuple[str, Change | None]] = [("visits", page.visits), ("plain", page.plain)]
    if told(page.edited) != told(page.truth):
        pairs += [("edited", page.edited), ("truth", page.truth)]
    for name, change in pairs:
        if change is not None and differs(change):
            yield f"  {name}: {len(change.edits)} edits"
            yield from map(shown, change.edits[:4])


def badness(page: Page) -> tuple[float, int]:
    """Order pages by how wrong they are."""
    wrong = differs(page.visits) + differs(page.plain)
    return round(1 - page.f1, 3) + 0.01 * wrong, abs(told(page.edited) - told(page.truth))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=30, help="policies to set")
    parser.add_argument("--seed", default="1", help="chooses the policies and their edits")
    parser.add_argument("--worst", type=int, default=0, help="pages shown, at most one a template")
    parser.add_argument("--only", default="", help="templates whose name begins so")
    options = parser.parse_args()
    if not (SHARED / "corpus" / "dev.jsonl.gz").exists():
        sys.exit("The shared corpus is not beside this checkout; nothing measured.")
    chosen = [t for t in TEMPLATES if t.name.startswith(options.only)]
    pages: dict[str, list[Page]] = {template.name: [] for template in chosen}
    operators: dict[str, Any] = {}
    for sample in samples(options.seed, options.count):
        operators[sample.name] = sample.operator
        plain = read(sample.markdown, "text/markdown")
        for template in chosen:
            pages[template.name].append(measure(template, sample, plain))
    print(HEADER)
    for name, found in pages.items():
        print(line(name, found))
    everything = [page for found in pages.values() for page in found]
    print(line("all", everything))
    if options.worst:
        worst = sorted((max(found, key=badness) for found in pages.values()), key=badness)[::-1]
        for page in worst[: options.worst]:
            print("\n".join(details(page, operators[page.sample])))


if __name__ == "__main__":
    main()
