"""Getting bytes: HTTP and local files."""
