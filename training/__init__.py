"""Training: distillation of the encoder, fine-tuning of the classifier, calibration, runs."""
