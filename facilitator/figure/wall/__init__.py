"""The wall: what the whole room sees, drawn for the back row."""

from facilitator.figure.wall.drawing import MODES, Drawer, draw
from facilitator.figure.wall.gathering import gather
from facilitator.figure.wall.given import WallInput, WallPage, WallPhoto

__all__ = ["MODES", "Drawer", "WallInput", "WallPage", "WallPhoto", "draw", "gather"]
