"""The participants of a session."""
