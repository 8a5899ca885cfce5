-- Everything that can be merged carries the device that wrote it, that device's counter (the two together are the
-- row's name in the world) and a hybrid logical clock: milliseconds since 1970, 16 bits up, plus a tie-breaker.

CREATE TABLE vault (
    id TEXT PRIMARY KEY,
    created TEXT NOT NULL
) STRICT;

-- Which slot files belong to this vault: one row, two while a new slot file is being put in place.
CREATE TABLE slot_seal (
    generation INTEGER PRIMARY KEY,
    seal BLOB NOT NULL
) STRICT;

CREATE TABLE coach (
    slot TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    added TEXT NOT NULL
) STRICT;

CREATE TABLE device (
    id TEXT PRIMARY KEY,
    ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX device_ours ON device (ours) WHERE ours = 1;

CREATE TABLE candidate (
    id TEXT PRIMARY KEY,
    created TEXT NOT NULL,
    opened INTEGER NOT NULL, -- hlc of the last time on this device; not merged
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;

-- Every value a profile field ever had: of a candidate (subject is its id) or of the agency (subject is 'agency').
CREATE TABLE field (
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL, -- JSON
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX field_newest ON field (subject, name, hlc, device);

CREATE TABLE moment (
    id TEXT PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    purpose TEXT NOT NULL,
    help TEXT NOT NULL,
    situation TEXT NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX moment_candidate ON moment (candidate);

CREATE TABLE consent (
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    about TEXT NOT NULL,
    answer TEXT NOT NULL,
    given TEXT NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX consent_candidate ON consent (candidate);

CREATE TABLE agreement (
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    moment TEXT NOT NULL REFERENCES moment (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    picture TEXT NOT NULL,
    made TEXT NOT NULL,
    review_on TEXT,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX agreement_candidate ON agreement (candidate);

CREATE TABLE appointment (
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    starts TEXT NOT NULL,
    place TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    bring TEXT NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX appointment_candidate ON appointment (candidate);

-- The source of each form that a filling began with.
CREATE TABLE form_text (
    form TEXT NOT NULL,
    hash TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (form, hash)
) STRICT;

CREATE TABLE filling (
    id TEXT PRIMARY KEY,
    moment TEXT NOT NULL REFERENCES moment (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    form_hash TEXT NOT NULL,
    respondent TEXT NOT NULL,
    language TEXT NOT NULL,
    started TEXT NOT NULL,
    place TEXT NOT NULL, -- where this device is in it
    finished TEXT,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX filling_moment ON filling (moment);

-- Answers are only ever added; the newest to an item counts.
CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    filling TEXT NOT NULL REFERENCES filling (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    value TEXT NOT NULL, -- JSON
    trace TEXT NOT NULL, -- JSON
    given TEXT NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX answer_filling ON answer (filling);

CREATE TABLE photo (
    id TEXT PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    added TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    jpeg BLOB NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX photo_candidate ON photo (candidate);

-- What was erased, so that a later import does not bring it back.
CREATE TABLE tombstone (
    kind TEXT NOT NULL, -- the table
    id TEXT NOT NULL,
    erased TEXT NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE UNIQUE INDEX tombstone_of ON tombstone (kind, id);

CREATE TABLE log (
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    who TEXT NOT NULL, -- the slot of the coach who unlocked the vault, '' on the candidate's side
    what TEXT NOT NULL,
    detail TEXT NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX log_candidate ON log (candidate);
