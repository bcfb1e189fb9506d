"""The whole story in one process: a company's site, the service, a customer and legal.

Nothing here is a shortcut: the site is fetched over HTTP, the customer uses the pages, the mails
come out of the outbox, and legal signs in with a token.
"""
