"""The report as a page to read and print, and as Markdown."""
