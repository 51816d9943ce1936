"""Writers: from a plan to text."""
