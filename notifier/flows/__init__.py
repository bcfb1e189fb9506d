"""One use case a file; the only code that strings stages together."""
