"""WHAT IS SEEN: the only room with Qt widgets."""
