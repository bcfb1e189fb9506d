"""Change to Verdict, with reasons; pure."""
