"""What bears on a ticket: its store, its order and whose they are."""
