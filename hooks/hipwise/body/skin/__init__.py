"""The surface of a posed body, and what of it an eye sees."""
