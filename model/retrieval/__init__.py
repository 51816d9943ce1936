"""Find what answers in articles and catalogue, by words."""
