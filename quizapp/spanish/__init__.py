"""The Spanish language: dates, verbs, noun phrases, folding. Nothing of the quiz."""
