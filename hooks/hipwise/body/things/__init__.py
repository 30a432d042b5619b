"""Mats, steps, chairs, sticks and bands: where they stand and how they look."""
