"""What an agent changed in a draft, sorted by cause."""
