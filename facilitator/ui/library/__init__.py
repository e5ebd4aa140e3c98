"""All sessions: finding, beginning, opening, handing on."""
