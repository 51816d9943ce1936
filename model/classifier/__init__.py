"""The classifier behind a seam: what it is asked and what it answers."""
