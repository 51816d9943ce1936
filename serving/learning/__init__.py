"""What people decided, as data to learn from and as a list of what to mend."""
