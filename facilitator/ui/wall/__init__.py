"""What the room sees: the second screen, its preview, and the commands for it."""
