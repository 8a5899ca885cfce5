"""WHAT IS KEPT: the vault (SQLCipher), its key slots and migrations; and an in-memory twin for the demo and tests.

May import flows (for the ports), domain, text and paths; nothing of Qt. Bodies of the ports: `door.FileVaultDoor` and
`memory.MemoryDoor`, `kiosk.FileKioskDoor` and `memory_kiosk.MemoryKioskDoor`, `keyring.SqlKeys` and
`memory_keys.MemoryKeys`, `photos.PhotoCleaner`, `clocks.SystemClock` and
`clocks.FixedClock`; and `passphrases`.
A dossier goes to a candidate's own process and back: `lending`, `kiosk`, `allowing`, `collecting`; all that comes from
another device comes in by `merging`.
To keep something new: a numbered file in migrations/, its statements in queries.sql, a row type in rows, both bodies of
the port, and a contract test; what is merged carries a stamp and is in `merging.TABLES`.
"""
