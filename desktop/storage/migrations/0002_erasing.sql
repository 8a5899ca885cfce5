-- Who erased something, as the log tells for everything else that touches a person.
ALTER TABLE tombstone ADD COLUMN who TEXT NOT NULL DEFAULT '';

-- Random bytes that every copy of this vault has: with them erasures are remembered outside it, readable to nobody.
CREATE TABLE secret (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
INSERT INTO secret (name, value) VALUES ('erasures', randomblob(32));
