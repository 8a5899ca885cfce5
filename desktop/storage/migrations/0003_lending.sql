-- When a respondent last moved (hlc), so that of two places in one filling the newest counts.
ALTER TABLE filling ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;

-- Two devices may erase the same thing: both tombstones are kept, so that the order of imports makes no difference.
DROP INDEX tombstone_of;
CREATE INDEX tombstone_of ON tombstone (kind, id);

-- What a coach was typing when the vault was locked; never lent and never merged.
CREATE TABLE draft (
    coach TEXT PRIMARY KEY, -- the slot
    text TEXT NOT NULL
) STRICT;

-- The vault's own X25519 key: what is sealed to it only this vault, and every copy of it, can open.
INSERT INTO secret (name, value) VALUES ('identity', randomblob(32));
