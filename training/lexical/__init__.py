"""Train the lexical model: linear heads over words and character n-grams."""
