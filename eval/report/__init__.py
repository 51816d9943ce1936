"""The eval report: what a QA lead signs, or refuses (docs/learning-loop.md)."""
