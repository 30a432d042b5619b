"""Joints and bones: named angles in, places and directions out."""
