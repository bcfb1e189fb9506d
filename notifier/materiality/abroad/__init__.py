"""Rules for texts that are not English.

German and French are read: the facts that carry over are judged as in English and told by English
sentences that quote the text's own words. Of any other language only what needs no language is
read (figures, dates, addresses, companies); its wording waits for a person.
"""

from __future__ import annotations

from notifier.materiality.abroad import figures, force, parties, silence, statements, unread

__all__ = ["FAMILIES"]

#: The families of rules; importing them fills the table of rules, in whatever order.
FAMILIES = (figures, force, parties, statements, silence, unread)
