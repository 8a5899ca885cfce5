"""Widgets that both sides share."""
