"""Werkverhaal: an offline desktop app in which people tell what they can do and want to do in work."""

__version__ = "0.1.0"
