"""The timer of an activity."""
