"""The window: Qt widgets, one composition root (app.py), one bridge from the store to Qt signals."""
