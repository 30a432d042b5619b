"""What a person types, one module for a command: what it does, and what may be typed behind it."""
