"""กระบวนกร: boards, capture and Thai-language notes for structured workshops."""

__version__ = "0.1.0"
