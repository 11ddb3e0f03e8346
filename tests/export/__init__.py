"""Questions taken elsewhere."""
