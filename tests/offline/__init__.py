"""What is kept for use without a network."""
