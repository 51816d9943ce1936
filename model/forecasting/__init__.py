"""Tickets to come from counts by day, and the agents that they need. Numbers in, numbers out."""
