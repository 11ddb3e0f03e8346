"""Tests of `quizapp.generate`."""
