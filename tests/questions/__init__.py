"""Tests of the packs that travel with the program, and of every question they yield."""
