"""Contacts are laws, angles are wishes: from an asked figure to its two poses."""
