"""One artifact from the mean weights of several fine-tuning runs."""
