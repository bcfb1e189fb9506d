"""Model to mail, redline and feeds; pure."""
