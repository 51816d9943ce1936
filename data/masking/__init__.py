"""Masking of personal data by consistent stand-ins (docs/learning-loop.md)."""
