"""Where an answer is given: one form for every kind of question."""
