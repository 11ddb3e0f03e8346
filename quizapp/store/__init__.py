"""The learner's data in one SQLite file."""
