"""Drawings made and kept: `drafting` and `filming` ask the body, `crew` shares the work among cores, `store` keeps it.

Nothing here knows content, so that a worker starts without it.
"""
