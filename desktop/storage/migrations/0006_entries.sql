-- What coaches write down beside the questionnaires, in every version: the newest of an id counts. Never lent.
CREATE TABLE entry (
    subject TEXT NOT NULL, -- a candidate, or 'agency'
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL, -- JSON
    away INTEGER NOT NULL CHECK (away IN (0, 1)), -- taken away
    written TEXT NOT NULL,
    who TEXT NOT NULL, -- the slot of the coach who unlocked the vault
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    UNIQUE (device, counter)
) STRICT;
CREATE INDEX entry_versions ON entry (subject, id, hlc, device, counter);
CREATE INDEX entry_kind ON entry (kind, subject);

-- Agreements and appointments become entries; their names are made of their stamps, so that every copy gives the same.
INSERT INTO entry (subject, id, kind, body, away, written, who, device, counter, hlc)
SELECT candidate, device || '-' || counter, 'agreement',
    json_object('id', device || '-' || counter, 'candidate', candidate, 'moment', moment, 'text', text,
        'picture', picture, 'made', made, 'review_on', review_on),
    0, made, '', device, counter, hlc
FROM agreement;
INSERT INTO entry (subject, id, kind, body, away, written, who, device, counter, hlc)
SELECT candidate, device || '-' || counter, 'appointment',
    json_object('id', device || '-' || counter, 'candidate', candidate, 'starts', starts, 'place', place,
        'with_whom', with_whom, 'bring', bring),
    0, starts, '', device, counter, hlc
FROM appointment;
DROP TABLE agreement;
DROP TABLE appointment;
