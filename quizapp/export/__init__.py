"""Questions taken elsewhere: one module per format."""
