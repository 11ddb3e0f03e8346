"""The command line: every capability without a window. One module per command."""
