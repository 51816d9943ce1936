"""Labelled tickets written for this project: training and validation, six languages."""
