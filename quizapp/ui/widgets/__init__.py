"""Painted widgets: each the nearest standard one with its own `paintEvent`."""
