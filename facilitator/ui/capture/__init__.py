"""Typing cards as fast as people talk: the bar, what a typed line means, and the board above it."""
