"""Train the n-gram classifier: a linear model on words and character n-grams."""
