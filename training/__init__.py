"""Training runs and what they need."""
