"""One merchant's configuration and knowledge, read and checked as a whole."""
