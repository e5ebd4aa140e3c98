"""What a user can do, as short functions grouped by noun; each is one step that can be undone."""

from facilitator.operations.texts import OperationRefused

__all__ = ["OperationRefused"]
