"""Label bridges: which of our intents the names of other label sets stand for."""
