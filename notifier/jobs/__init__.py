"""What runs by itself: the scheduler's tick and the workers."""
