"""Bytes to Document; pure."""
