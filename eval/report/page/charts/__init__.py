"""Charts as inline SVG, from plain numbers and names."""
