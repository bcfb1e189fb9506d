"""notifier: watches a published policy and says what changed in meaning."""
