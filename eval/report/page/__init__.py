"""The report as a page to read, print and sign, and as Markdown; both add nothing to it."""
