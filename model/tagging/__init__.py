"""From evidence and classification to the tags of a ticket."""
