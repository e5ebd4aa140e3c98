"""A session at work: the page on which the others stand together."""
