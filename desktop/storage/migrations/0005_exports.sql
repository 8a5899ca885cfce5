-- What went out, byte for byte, so that it can be made again exactly as it was; never lent.
CREATE TABLE export (
    id TEXT PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    paper TEXT NOT NULL,
    whom TEXT NOT NULL,
    name TEXT NOT NULL, -- of the file
    made TEXT NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    content BLOB NOT NULL, -- last, so that the rest can be read without it; empty when it was lost by damage
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX export_candidate ON export (candidate);
