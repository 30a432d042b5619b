"""One finished picture: clothes, hair, face, shadow, lines, ghost and arrows."""
