"""Boards of one's own: chosen, worded, arranged."""
