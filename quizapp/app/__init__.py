"""Composition root: the only layer that sees every other."""

import gc

# What a start makes, stays: to look for garbage after every 700 objects took a twentieth of it.
gc.set_threshold(20_000)
