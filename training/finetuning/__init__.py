"""Fine-tune the encoder into the ticket classifier, calibrate it and export it."""
