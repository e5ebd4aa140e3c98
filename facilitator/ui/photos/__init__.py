"""The photos of a session."""
