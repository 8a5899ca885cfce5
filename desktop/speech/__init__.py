"""Text to sound: voices, normaliser, player; and silent twins."""
