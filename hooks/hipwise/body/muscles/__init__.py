"""Muscles as sheets of fibres, and what shows of them."""
