"""The agenda beside the board."""
