"""The chosen card beside the board: its fields, ties, photos, what was measured, notes."""
