"""What a draft must pass before anybody sees it."""
