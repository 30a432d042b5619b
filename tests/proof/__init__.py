"""Proofs that take longer than a test may: chance, every bad file before the commands themselves, and two builds."""
