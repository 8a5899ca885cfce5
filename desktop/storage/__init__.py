"""WHAT IS KEPT: the vault (SQLCipher), its key slots and migrations; and an in-memory twin for the demo and tests."""
