"""What the gate counts once about a page, before it asks anything."""

from __future__ import annotations

import re

from notifier.extract.signs import is_sentence
from notifier.extract.vocabulary import count_words, practice_words
from notifier.model.document import Document

#: A text that states things as policies do: its different words of practice, their share, and the
#: share of its words that stand in sentences.
_STATES, _STATES_SHARE, _SENTENCES = 5, 0.1, 0.8
#: A page with fewer words is told by its title too.
_LITTLE = 60
_POINTER = re.compile(r"\.(?:pdf|docx?|odt|rtf)(?:$|[?#])", re.IGNORECASE)
#: Words up to which a page may say no more than where the policy is, and their share of practice.
_POINTER_WORDS, _POINTER_SHARE = 100, 0.15


class PageFacts:
    """What is counted about a document.

    ``words``; ``distinct``: words of lines that stand there once; ``practice``: different words
    that policies speak with; ``density``: the share of all such words; ``sentences``: the share of
    words in lines that end as sentences do.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.lines = document.lines()
        self.words = count_words(self.text)
        # A line that is there twice says nothing twice.
        self.distinct = count_words("\n".join(dict.fromkeys(self.lines)))
        self.practice_words = practice_words(self.text)
        self.practice = len(set(self.practice_words))
        self.density = len(self.practice_words) / max(1, self.words)
        in_sentences = sum(count_words(line) for line in self.lines if is_sentence(line))
        self.sentences = in_sentences / max(1, self.words)

    @property
    def told(self) -> str:
        """What the page says of itself: its text, and its title where there is little else."""
        title = self.document.title
        return self.text if self.words >= _LITTLE or not title else f"{title}\n{self.text}"

    @property
    def states(self) -> bool:
        """Whether the page states things as a policy does, in sentences."""
        return (
            self.practice >= _STATES
            and self.density >= _STATES_SHARE
            and self.sentences >= _SENTENCES
        )

    @property
    def leads_on(self) -> bool:
        """Whether a short page says where the policy is: in a file, or on a page named as one."""
        if not 0 < self.words <= _POINTER_WORDS or not self.practice_words:
            return False
        links = [
            link
            for section in self.document.sections
            for block in section.blocks
            for link in block.links
        ]
        if any(_POINTER.search(link.target) for link in links):
            return True
        named = any(practice_words(link.text) for link in links)
        return named and self.density >= _POINTER_SHARE and self.sentences >= _SENTENCES
