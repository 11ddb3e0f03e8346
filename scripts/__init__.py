"""Helpers of the Makefile; standard library only."""
