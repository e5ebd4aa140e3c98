"""The board in the middle: what is on it, how it is drawn, touched and edited."""
