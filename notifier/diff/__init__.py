"""Document and Document to Change; pure."""
