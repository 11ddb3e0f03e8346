"""Studying alone: drawing a quiz, grading, and the log of what was answered."""
