"""Curves through numbers and numbers on grids; nothing here knows of bodies."""
