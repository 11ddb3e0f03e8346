"""Composition root: the only layer that sees every other."""
