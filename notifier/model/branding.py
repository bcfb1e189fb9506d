"""How the company shows itself in mails and pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Branding:
    """The company's name and addresses.

    ``sender``: the From address; ``reply_to``: a monitored address, "" for none.
    ``postal_address``: one line, shown in every mail where given. ``accent``: a CSS hex colour.
    """

    name: str = "Policy updates"
    sender: str = "policies@localhost.localdomain"
    sender_name: str = ""
    reply_to: str = ""
    postal_address: str = ""
    accent: str = "#1f5fbf"
