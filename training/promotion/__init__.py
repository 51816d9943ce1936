"""From a judged model to the one in use, and back."""
