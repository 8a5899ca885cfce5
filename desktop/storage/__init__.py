"""WHAT IS KEPT: the vault (SQLCipher), its key slots and migrations; and an in-memory twin for the demo and tests.

May import flows (for the ports), domain, text and paths; nothing of Qt. Bodies of the ports: `door.FileVaultDoor` and
`memory.MemoryDoor`, `keyring.SqlKeys` and `memory_keys.MemoryKeys`, `photos.PhotoCleaner`, `clocks.SystemClock` and
`clocks.FixedClock`; and `passphrases`.
To keep something new: a numbered file in migrations/, its statements in queries.sql, a row type in rows, both bodies of
the port, and a contract test.
"""
