"""The pages of the window; each shows values and reports what was asked."""
