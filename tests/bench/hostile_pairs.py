"""Compare, judge and show pairs that were made to hurt: ``python -m tests.bench.hostile --pairs``.

Each pair is made at three sizes, each in a process of its own. Printed are the CPU seconds of every
stage at the largest size, the growth of their sum with each doubling (2 is a straight line), how far
memory rose, how many edits there are, "coarse" where the budget forced larger pieces, and how long
the page of the redline is beside both texts.
"""

from __future__ import annotations

import multiprocessing
import random  # noqa: TID251 - dice that fall the same way each time
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from multiprocessing.connection import Connection
from typing import Any

from notifier.compose.explanation_text import explanation_text
from notifier.compose.pages import redline_page
from notifier.compose.policy_html import document_html
from notifier.compose.redline_docx import redline_docx
from notifier.compose.redline_text import redline_text
from notifier.compose.summary import summarise
from notifier.diff import apply, compare
from notifier.errors import NotifierError
from notifier.extract import assess, read
from notifier.materiality import judge
from notifier.materiality.explain import explain
from notifier.model.change import Change
from notifier.model.document import Document
from notifier.model.verdict import Verdict

#: CPU seconds after which a process is ended.
LONGEST = 120
#: Growth for each doubling from which a pair is marked.
STEEP = 2.3

SAME = "We keep the name and address that you give us for 30 days, and share them with carriers."
VERBS = [
    "keep",
    "share",
    "sell",
    "use",
    "store",
    "send",
    "collect",
    "disclose",
    "delete",
    "protect",
]
KINDS = [
    "name",
    "address",
    "email",
    "phone",
    "photo",
    "location",
    "order",
    "invoice",
    "browser",
    "device",
    "cookie",
    "payment",
]
OTHERS = [
    "carriers",
    "partners",
    "banks",
    "insurers",
    "vendors",
    "agencies",
    "auditors",
    "advertisers",
    "affiliates",
    "police",
]

Pair = tuple[str, str]


def sentence(number: int, dice: random.Random) -> str:
    """Return a sentence like those of policies, with its number in it."""
    return (
        f"We {dice.choice(VERBS)} the {dice.choice(KINDS)} and {dice.choice(KINDS)} of customer {number}"
        f" with {dice.choice(OTHERS)} for {dice.randrange(1, 99)} days."
    )


def sentences(size: int, seed: int = 1) -> list[str]:
    """Return sentences that all differ, *size* characters together."""
    dice = random.Random(seed)  # noqa: S311
    out: list[str] = []
    while size > 0:
        out.append(sentence(len(out), dice))
        size -= len(out[-1]) + 7
    return out


def page(texts: Sequence[str], tag: str = "p") -> str:
    """Return a page with each text in an element of its own."""
    return "<main>" + "".join(f"<{tag}>{text}</{tag}>" for text in texts) + "</main>"


def shuffled(items: Sequence[str], seed: int = 2) -> list[str]:
    """Return the items in another order."""
    out = list(items)
    random.Random(seed).shuffle(out)  # noqa: S311
    return out


def _same(size: int) -> list[str]:
    return [SAME] * (size // (len(SAME) + 7))


def _same_one_changed(size: int) -> Pair:
    old = _same(size)
    new = list(old)
    new[len(new) // 2] = SAME.replace("30", "90")
    return page(old), page(new)


def _same_one_gone(size: int) -> Pair:
    old = _same(size)
    return page(old), page(old[:-1])


def _same_half_gone(size: int) -> Pair:
    old = _same(size)
    return page(old), page(old[: len(old) // 2])


def _two_kinds(size: int) -> Pair:
    old = [SAME, SAME.replace("30", "90")] * (size // (2 * (len(SAME) + 7)))
    return page(old), page(shuffled(old))


def _all_other(size: int) -> Pair:
    return page(sentences(size)), page(sentences(size, seed=7))


def _foreign(size: int) -> Pair:
    old = sentences(size)
    table = str.maketrans("abcdefghijklmnopqrstuvwxyz", "bcdfeghjiklnmopqtrsvuwxzya")
    return page(old), page([text.translate(table) for text in old])


def _reversed(size: int) -> Pair:
    old = sentences(size)
    return page(old), page(old[::-1])


def _moved(size: int) -> Pair:
    old = sentences(size)
    return page(old), page(shuffled(old))


def _moved_and_edited(size: int) -> Pair:
    old = sentences(size)
    return page(old), page([text.replace("We ", "They may ") for text in shuffled(old)])


def _edited(size: int) -> Pair:
    old = sentences(size)
    return page(old), page([text.replace(" days", " months") for text in old])


def _edited_much(size: int) -> Pair:
    dice = random.Random(5)  # noqa: S311
    old = sentences(size)
    return page(old), page(
        [" ".join(word for word in text.split() if dice.random() < 0.7) for text in old]
    )


def _one_sentence(size: int) -> Pair:
    dice = random.Random(4)  # noqa: S311
    words = [dice.choice(KINDS + OTHERS + VERBS) for _ in range(size // 8)]
    new = [word if dice.random() < 0.9 else "other" for word in words]
    return page([" ".join(words)]), page([" ".join(new)])


def _same_words_in_one(size: int) -> Pair:
    dice = random.Random(4)  # noqa: S311
    words = [dice.choice(KINDS + OTHERS) + str(n) for n in range(size // 12)]
    return page([" ".join(words)]), page([" ".join(shuffled(words))])


def _random_order(size: int) -> Pair:
    words = " ".join(sentences(size)).split()
    new = shuffled(words)
    texts = [
        [" ".join(side[at : at + 14]) + "." for at in range(0, len(side), 14)]
        for side in (words, new)
    ]
    return page(texts[0]), page(texts[1])


def _zebra(size: int) -> Pair:
    """Return lines of which every second one is the same: what defeats difflib's longest match."""
    count = size // 60
    old = [
        f"We keep item {n} for you." if n % 2 else "We may also share it with others."
        for n in range(count)
    ]
    new = [
        f"We sell item {n} to all." if n % 2 else "We may also share it with others."
        for n in range(count)
    ]
    return page(old), page(new)


def _zebra_shifted(size: int) -> Pair:
    kinds = [f"We {verb} your {kind} for our partners." for verb in VERBS for kind in KINDS]
    old = [kinds[n * n % len(kinds)] for n in range(size // 45)]
    new = [kinds[(n * n + n) % len(kinds)] for n in range(size // 45)]
    return page(old), page(new)


def _letters(size: int) -> Pair:
    dice = random.Random(3)  # noqa: S311
    old = [dice.choice("abcdefgh") for _ in range(size // 16)]
    new = [dice.choice("abcdefgh") for _ in range(size // 16)]
    return page(old, "li"), page(new, "li")


def _one_block(size: int) -> Pair:
    old = sentences(size)
    return page([" ".join(old)]), page([" ".join(shuffled(old))])


def _split(size: int) -> Pair:
    old = sentences(size)
    return page([" ".join(old)]), page(old)


def _glued(size: int) -> Pair:
    old = sentences(size)
    joined = [
        f"{a[:-1]}, and {b[0].lower()}{b[1:]}" for a, b in zip(old[::2], old[1::2], strict=False)
    ]
    return page(old), page(joined)


def _links(size: int) -> Pair:
    count = size // 60
    sides = (
        "<main>"
        + "".join(
            f"<p>See <a href='https://x.example/{side}{n}'>our list {n}</a>.</p>"
            for n in range(count)
        )
        for side in ("a", "b")
    )
    return next(sides), next(sides)


def _links_in_one(size: int) -> Pair:
    count = size // 90
    sides = (
        "<main><p>"
        + " ".join(
            f"We share your data as <a href='https://x.example/{side}{n}'>this list</a> says."
            for n in range(count)
        )
        for side in ("a", "b")
    )
    return next(sides), next(sides)


def _items(size: int) -> Pair:
    old = [f"vendor {n} of {OTHERS[n % 10]}" for n in range(size // 35)]
    new = [text.replace("vendor 1", "supplier 1") for text in old if not text.endswith("banks")]
    return page(old, "li"), page(shuffled(new, 9), "li")


def _sections(size: int) -> Pair:
    old = "".join(
        f"<h{n % 6 + 1}>Clause {n}</h{n % 6 + 1}><p>{text}</p>"
        for n, text in enumerate(sentences(size * 4 // 5))
    )
    parts = old.split("<h")
    return "<main>" + old, "<main>" + "<h".join(["", *shuffled(parts[1:])])


def _renamed(size: int) -> Pair:
    old = "".join(
        f"<h2>Clause {n}</h2><p>{text}</p>" for n, text in enumerate(sentences(size * 4 // 5))
    )
    return "<main>" + old, "<main>" + old.replace("Clause", "Part")


def _renumbered(size: int) -> Pair:
    texts = sentences(size * 4 // 5)
    sides = (
        "<main>"
        + "".join(
            f"<h2>{n + by}. Clause of {text[:20]}</h2><p>{n + by}.1 {text}</p>"
            for n, text in enumerate(texts)
        )
        for by in (1, 2)
    )
    return next(sides), next(sides)


def _same_titles(size: int) -> Pair:
    texts = sentences(size * 5 // 6)
    sides = (
        "<main>" + "".join(f"<h2>Data</h2><p>{text}</p>" for text in side)
        for side in (texts, shuffled(texts))
    )
    return next(sides), next(sides)


def _table(size: int) -> Pair:
    rows = [
        [f"vendor {n}", OTHERS[n % 10], KINDS[n % 12], f"{n % 90} days"] for n in range(size // 75)
    ]
    sides = (
        "<main><table>"
        + "".join("<tr>" + "".join(f"<td>{row[k]}</td>" for k in order) + "</tr>" for row in rows)
        + "</table>"
        for order in ((0, 1, 2, 3), (0, 3, 1, 2))
    )
    return next(sides), next(sides)


def _wide_table(size: int) -> Pair:
    cells = [f"{OTHERS[n % 10]} {n}" for n in range(size // 25)]
    sides = (
        "<main><table><tr>"
        + "".join(f"<td>{cell}</td>" for cell in side)
        + "</tr><tr><td>a</td></tr></table>"
        for side in (cells, [*cells[1:], cells[0]])
    )
    return next(sides), next(sides)


def _definitions(size: int) -> Pair:
    old = [f"“Term {n}” means {text[3:]}" for n, text in enumerate(sentences(size * 5 // 6))]
    return page(old), page([text.replace("means", "includes") for text in old])


def _long_list(size: int) -> Pair:
    names = [f"{OTHERS[n % 10]} {n}" for n in range(size // 14)]
    return page(["We share data with " + ", ".join(names) + "."]), page(
        ["We share data with " + ", ".join(names[::-1]) + "."]
    )


def _gone(size: int) -> Pair:
    return page(sentences(size)), page([SAME])


def _numbers(size: int) -> Pair:
    old = [" ".join(f"{n * k % 1000} days" for k in range(1, 9)) + "." for n in range(size // 80)]
    return page(old), page([text.replace("1", "2") for text in old])


PAIRS: Sequence[tuple[str, Callable[[int], Pair]]] = (
    ("one sentence over and over, one changed", _same_one_changed),
    ("the same, one gone", _same_one_gone),
    ("the same, half gone", _same_half_gone),
    ("two sentences over and over, shuffled", _two_kinds),
    ("every sentence another, like it", _all_other),
    ("every sentence another, unlike", _foreign),
    ("all but a sentence gone", _gone),
    ("all in reverse", _reversed),
    ("all moved", _moved),
    ("all moved and edited", _moved_and_edited),
    ("a word of each edited", _edited),
    ("a third of the words gone", _edited_much),
    ("one sentence, a tenth of it edited", _one_sentence),
    ("one sentence, its words shuffled", _same_words_in_one),
    ("the same words in random order", _random_order),
    ("zebra", _zebra),
    ("zebra of repeats", _zebra_shifted),
    ("letters at random", _letters),
    ("one paragraph, sentences shuffled", _one_block),
    ("one paragraph split into all", _split),
    ("sentences glued two and two", _glued),
    ("links to other places", _links),
    ("links of one paragraph", _links_in_one),
    ("items edited, cut and shuffled", _items),
    ("sections of all levels shuffled", _sections),
    ("all sections renamed", _renamed),
    ("all renumbered", _renumbered),
    ("titles all alike, texts shuffled", _same_titles),
    ("rows with columns moved", _table),
    ("one row, a cell moved", _wide_table),
    ("definitions", _definitions),
    ("a list of names in reverse", _long_list),
    ("numbers alone", _numbers),
)

STAGES = (
    "compare",
    "judge",
    "assess",
    "apply",
    "explain",
    "page",
    "sides",
    "text",
    "docx",
    "policy",
)


@dataclass(frozen=True)
class Run:
    """What one pair cost: ``seconds`` of each stage, ``megabytes``, ``page`` and ``texts`` in characters."""

    seconds: tuple[float, ...]
    megabytes: float
    edits: int
    coarse: bool
    page: int
    texts: int


def _told(change: Change) -> Verdict:
    verdict = judge(change)
    summarise(verdict, change, title="Policy")
    return verdict


def _measure(old: Document, new: Document, before: int) -> Run:
    spent: list[float] = []

    def timed(doing: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = doing()
        spent.append(time.process_time() - start)
        return result

    change = timed(lambda: compare(old, new))
    verdict = timed(lambda: _told(change))
    timed(lambda: assess(new, old))
    timed(lambda: apply(old, change))
    timed(lambda: explanation_text(verdict, explain(change)))
    shown = timed(lambda: redline_page(old, new, change, verdict))
    timed(lambda: redline_page(old, new, change, verdict, sides=True))
    timed(lambda: redline_text(change))
    timed(lambda: redline_docx(old, new, change))
    timed(lambda: document_html(new))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Run(
        tuple(spent), (peak - before) / 1024, len(change.edits), change.coarse, len(shown),
        len(old.text) + len(new.text),
    )  # fmt: skip


def _work(make: Callable[[int], Pair], size: int, result: Connection) -> None:
    """Measure one pair; runs in a process of its own."""
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST + 5))
    try:
        old, new = (read(side) for side in make(size))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        result.send(_measure(old, new, before))
    except NotifierError as error:
        result.send(f"refused: {error}")
    except BaseException as error:  # noqa: BLE001 - the very thing that is looked for
        result.send(f"CRASH {type(error).__name__}: {error}"[:80])


def measure(make: Callable[[int], Pair], size: int) -> Run | str:
    """Return what one pair cost, or what went wrong."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_work, args=(make, size, sender))
    process.start()
    sender.close()
    try:
        found: Run | str = receiver.recv()
    except EOFError:
        return "TOO LONG, or a CRASH of the process"
    else:
        return found
    finally:
        process.kill()
        process.join()


def main(only: str, kilobytes: int) -> None:
    """Print the table of the pairs with *only* in their name, the largest of so many *kilobytes*."""
    sizes = (kilobytes * 250, kilobytes * 500, kilobytes * 1000)
    print(
        f"{'pair':40}"
        + "".join(f"{stage:>8}" for stage in STAGES)
        + f"{'growth':>12}{'MB':>6}{'edits':>8}{'page':>6}"
    )
    slowest = largest = longest = 0.0
    troubles = count = 0
    for name, make in PAIRS:
        if only not in name:
            continue
        runs = [measure(make, size) for size in sizes]
        count += 1
        last = runs[-1]
        if isinstance(last, str):
            troubles += "refused" not in last
            print(f"{name:40} {last}", flush=True)
            continue
        sums = [sum(run.seconds) if isinstance(run, Run) else 0.0 for run in runs]
        growth = [after / max(before, 1e-9) for before, after in pairwise(sums)]
        steep = " STEEP" if max(growth) > STEEP and sums[-1] > 1 else ""
        print(
            f"{name:40}" + "".join(f"{spent:8.2f}" for spent in last.seconds)
            + "".join(f"{times:6.2f}" for times in growth)
            + f"{last.megabytes:6.0f}{last.edits:8,}{last.page / max(1, last.texts):6.1f}"
            + (" coarse" if last.coarse else "") + steep,
            flush=True,
        )  # fmt: skip
        slowest, largest = max(slowest, *last.seconds), max(largest, last.megabytes)
        longest = max(longest, last.page / max(1, last.texts))
    print(
        f"{count} pairs, {troubles} crashes or too long; slowest stage {slowest:.1f} s, most {largest:.0f} MB, "
        f"longest page {longest:.1f} times both texts"
    )
