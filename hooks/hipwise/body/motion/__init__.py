"""A drawn body that moves: its middle pose hung on bones."""
