"""What is kept: SQL tables and content-addressed snapshots."""
