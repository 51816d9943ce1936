"""Distil a compact multilingual sentence encoder from an English one (docs/experiments.md)."""
