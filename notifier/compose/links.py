"""Every public URL of the service, in one place: pages, mails, feeds and commands agree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Links:
    """Builds absolute URLs below *base_url* (no slash at its end); "" gives absolute paths."""

    base_url: str = ""

    def home(self) -> str:
        """Return the list of policies."""
        return f"{self.base_url}/"

    def policy(self, slug: str) -> str:
        """Return one policy with its timeline."""
        return f"{self.base_url}/policies/{slug}"

    def version(self, slug: str, number: int) -> str:
        """Return one archived version."""
        return f"{self.base_url}/policies/{slug}/versions/{number}"

    def raw(self, slug: str, number: int) -> str:
        """Return the untouched bytes of one version, served as plain text."""
        return f"{self.version(slug, number)}/raw"

    def redline(self, slug: str, old: int, new: int) -> str:
        """Return the redline between two versions."""
        return f"{self.base_url}/policies/{slug}/changes/{old}..{new}"

    def subscribe(self, slug: str) -> str:
        """Return the form that asks for a subscription."""
        return f"{self.base_url}/policies/{slug}/subscribe"

    def confirm(self, token: str) -> str:
        """Return the page whose button confirms a subscription."""
        return f"{self.base_url}/confirm/{token}"

    def unsubscribe(self, token: str) -> str:
        """Return the page (GET) and the one-click target (POST, RFC 8058) that ends one."""
        return f"{self.base_url}/unsubscribe/{token}"

    def preferences(self, token: str) -> str:
        """Return a subscriber's own page."""
        return f"{self.base_url}/preferences/{token}"

    def review(self) -> str:
        """Return the review desk."""
        return f"{self.base_url}/review"

    def review_notice(self, notice_id: int) -> str:
        """Return one notice in the review desk."""
        return f"{self.base_url}/review/notices/{notice_id}"

    def review_hold(self, hold_id: int) -> str:
        """Return one held page in the review desk."""
        return f"{self.base_url}/review/holds/{hold_id}"

    def review_draft(self) -> str:
        """Return the form that previews a draft, in the review desk."""
        return f"{self.base_url}/review/draft"

    def review_kept_draft(self, key: str) -> str:
        """Return the preview of one draft, in the review desk."""
        return f"{self.review_draft()}/{key}"

    def mailbox(self) -> str:
        """Return the local mailbox, where it is switched on."""
        return f"{self.base_url}/mailbox"
