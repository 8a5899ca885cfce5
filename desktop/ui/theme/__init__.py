"""Fonts, style sheets and palettes from the tokens."""
