"""Anatomy plates: bones and muscles in layers, with names."""
