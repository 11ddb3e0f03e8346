"""Tests of `quizapp.study`."""
