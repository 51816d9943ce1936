"""A ticket's turn: what the customer says now, apart from everything that came with it."""
