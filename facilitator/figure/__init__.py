"""Drawings with no surface, and the arrangements that turn a board into one."""
