"""Mail providers: a local mailbox, SMTP and SendGrid."""

from notifier.deliver.mailbox import LocalMailbox
from notifier.deliver.sendgrid import SendGridMailer
from notifier.deliver.smtp import SmtpMailer

__all__ = ["LocalMailbox", "SendGridMailer", "SmtpMailer"]
