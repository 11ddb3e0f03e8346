"""The sessions of the past in the window."""
