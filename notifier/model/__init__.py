"""The nouns of the project: frozen, keyword-only, with no logic beyond their invariants."""
