"""The house: what the program stands on."""
