"""Thai as it is written: words, lines, digits, dates, sorting and searching. Nothing here knows Qt or PDF."""
