"""Closed tickets replayed: what would have been tagged, drafted and approved."""
