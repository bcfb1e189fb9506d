"""Handing messages to providers."""
