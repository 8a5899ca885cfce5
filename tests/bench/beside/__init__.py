"""The same portfolio made by other programs, each in its own idiom and in an environment of its own."""
