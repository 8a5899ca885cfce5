-- What a candidate said instead of typing it: mono 16-bit little-endian samples.
CREATE TABLE recording (
    id TEXT PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    added TEXT NOT NULL,
    rate INTEGER NOT NULL, -- samples a second
    pcm BLOB NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX recording_candidate ON recording (candidate);
