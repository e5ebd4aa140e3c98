"""Votes: dots and hands, hidden till they are shown."""
