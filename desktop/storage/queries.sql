-- Every statement the vault runs, by name; database.py reads this file once.

-- name: found_vault
INSERT INTO vault (id, created) VALUES (:id, :created)

-- name: add_own_device
INSERT INTO device (id, ours, counter, hlc) VALUES (:id, 1, 0, 0)

-- name: next_stamp
UPDATE device SET counter = counter + 1, hlc = max(hlc + 1, :now) WHERE ours = 1
RETURNING id AS device, counter, hlc

-- name: seals
SELECT generation, seal FROM slot_seal

-- name: add_seal
INSERT OR REPLACE INTO slot_seal (generation, seal) VALUES (:generation, :seal)

-- name: drop_other_seals
DELETE FROM slot_seal WHERE generation <> :generation

-- name: add_coach
INSERT OR IGNORE INTO coach (slot, name, added) VALUES (:slot, :name, :added)

-- name: coaches
SELECT slot, name, added FROM coach

-- name: add_field
INSERT INTO field (subject, name, value, device, counter, hlc)
VALUES (:subject, :name, :value, :device, :counter, :hlc)

-- name: fields_of
SELECT name, value FROM field WHERE subject = :subject ORDER BY hlc, device, counter

-- name: forget_field
DELETE FROM field WHERE subject = :subject AND name = :name

-- name: add_candidate
INSERT INTO candidate (id, created, opened, device, counter, hlc)
VALUES (:id, :created, 0, :device, :counter, :hlc)

-- name: mark_opened
UPDATE candidate SET opened = (SELECT hlc FROM device WHERE ours = 1) WHERE id = :candidate

-- name: candidates
SELECT c.id, c.created,
    (SELECT value FROM field WHERE subject = c.id AND name = 'first_name'
        ORDER BY hlc DESC, device DESC LIMIT 1) AS first_name,
    (SELECT value FROM field WHERE subject = c.id AND name = 'avatar'
        ORDER BY hlc DESC, device DESC LIMIT 1) AS avatar
FROM candidate c
WHERE :candidate IS NULL OR c.id = :candidate
ORDER BY c.opened DESC, c.hlc DESC

-- name: add_moment
INSERT INTO moment (id, candidate, label, day, reason, purpose, help, situation, device, counter, hlc)
VALUES (:id, :candidate, :label, :day, :reason, :purpose, :help, :situation, :device, :counter, :hlc)

-- name: moments
SELECT id, candidate, label, day, reason, purpose, help, situation FROM moment
WHERE candidate = :candidate ORDER BY day, hlc, device

-- name: add_consent
INSERT INTO consent (candidate, subject, about, answer, given, device, counter, hlc)
VALUES (:candidate, :subject, :about, :answer, :given, :device, :counter, :hlc)

-- name: consents
SELECT candidate, subject, about, answer, given FROM consent WHERE candidate = :candidate ORDER BY hlc, device, counter

-- name: add_entry
INSERT INTO entry (subject, id, kind, body, away, written, who, device, counter, hlc)
VALUES (:subject, :id, :kind, :body, :away, :written, :who, :device, :counter, :hlc)

-- name: entries
SELECT kind, body FROM (
    SELECT kind, body, away, min(hlc) OVER entry_all AS begun, row_number() OVER entry_newest AS age, counter
    FROM entry WHERE subject = :subject AND (:kind IS NULL OR kind = :kind)
    WINDOW entry_all AS (PARTITION BY id),
        entry_newest AS (PARTITION BY id ORDER BY hlc DESC, device DESC, counter DESC)
) WHERE age = 1 AND NOT away ORDER BY begun, counter

-- name: entries_of_kind
SELECT kind, body FROM (
    SELECT kind, body, away, min(hlc) OVER entry_all AS begun, row_number() OVER entry_newest AS age, counter
    FROM entry WHERE kind = :kind
    WINDOW entry_all AS (PARTITION BY subject, id),
        entry_newest AS (PARTITION BY subject, id ORDER BY hlc DESC, device DESC, counter DESC)
) WHERE age = 1 AND NOT away ORDER BY begun, counter

-- name: entry_versions
SELECT e.kind, e.body, e.away, e.written, coalesce(c.name, '') AS who
FROM entry e LEFT JOIN coach c ON c.slot = e.who
WHERE e.subject = :subject AND (:id IS NULL OR e.id = :id) ORDER BY e.hlc, e.device, e.counter

-- name: save_form_text
INSERT OR IGNORE INTO form_text (form, hash, source) VALUES (:form, :hash, :source)

-- name: form_text
SELECT source FROM form_text WHERE form = :form AND hash = :hash

-- name: add_filling
INSERT INTO filling (
    id, moment, form, form_version, form_hash, respondent, language, started, place, device, counter, hlc)
VALUES (
    :id, :moment, :form, :form_version, :form_hash, :respondent, :language, :started, '', :device, :counter, :hlc)

-- name: fillings
SELECT f.id, f.moment, f.form, f.form_version, f.form_hash, f.respondent, f.language, f.started, f.place, f.finished
FROM filling f JOIN moment m ON m.id = f.moment
WHERE m.candidate = :candidate ORDER BY f.hlc, f.device, f.counter

-- name: newest_filling
SELECT id, moment, form, form_version, form_hash, respondent, language, started, place, finished FROM filling
WHERE moment = :moment AND form = :form AND respondent = :respondent
ORDER BY hlc DESC, device DESC, counter DESC LIMIT 1

-- name: owns_filling
SELECT 1 FROM filling f JOIN moment m ON m.id = f.moment WHERE f.id = :filling AND m.candidate = :candidate

-- name: move
UPDATE filling SET place = :place, moved = :hlc WHERE id = :filling

-- name: finish
UPDATE filling SET finished = coalesce(finished, :finished) WHERE id = :filling

-- name: add_answer
INSERT INTO answer (filling, item, value, trace, given, device, counter, hlc)
VALUES (:filling, :item, :value, :trace, :given, :device, :counter, :hlc)

-- name: answers_of_filling
SELECT filling, item, value FROM answer WHERE filling = :filling ORDER BY hlc, device, counter

-- name: answers_of_candidate
SELECT a.filling, a.item, a.value
FROM answer a JOIN filling f ON f.id = a.filling JOIN moment m ON m.id = f.moment
WHERE m.candidate = :candidate ORDER BY a.hlc, a.device, a.counter

-- name: add_photo
INSERT INTO photo (id, candidate, added, width, height, jpeg, device, counter, hlc)
VALUES (:id, :candidate, :added, :width, :height, :jpeg, :device, :counter, :hlc)

-- name: photos
SELECT id, candidate, added, width, height FROM photo WHERE candidate = :candidate ORDER BY hlc, device

-- name: photo
SELECT jpeg FROM photo WHERE id = :photo AND (:candidate IS NULL OR candidate = :candidate)

-- name: add_recording
INSERT INTO recording (id, candidate, added, rate, pcm, device, counter, hlc)
VALUES (:id, :candidate, :added, :rate, :pcm, :device, :counter, :hlc)

-- name: recordings
SELECT id FROM recording WHERE candidate = :candidate ORDER BY hlc, device

-- name: recording
SELECT pcm, rate FROM recording WHERE id = :recording AND candidate = :candidate

-- name: add_export
INSERT INTO export (id, candidate, paper, whom, name, made, content, device, counter, hlc)
VALUES (:id, :candidate, :paper, :whom, :name, :made, :content, :device, :counter, :hlc)

-- name: exports
SELECT id, candidate, paper, whom, name, made FROM export WHERE candidate = :candidate ORDER BY hlc, device, counter

-- name: export_content
SELECT content FROM export WHERE id = :export

-- name: mend_export
UPDATE export SET content = :content WHERE id = :id

-- name: drop_export
DELETE FROM export WHERE id = :export

-- name: add_log
INSERT INTO log (candidate, at, who, what, detail, device, counter, hlc)
VALUES (:candidate, :at, :who, :what, :detail, :device, :counter, :hlc)

-- name: log
SELECT l.at, l.what, l.detail, coalesce(c.name, '') AS who
FROM log l LEFT JOIN coach c ON c.slot = l.who WHERE l.candidate = :candidate
ORDER BY l.hlc, l.device, l.counter

-- name: add_tombstone
INSERT INTO tombstone (kind, id, erased, who, device, counter, hlc)
VALUES (:kind, :id, :erased, :who, :device, :counter, :hlc)

-- name: strangers
SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger') OR sql LIKE 'CREATE VIRTUAL%'

-- name: tombstones_of
SELECT device, counter FROM tombstone WHERE kind = :kind AND id = :id

-- name: secret
SELECT value FROM secret WHERE name = :name

-- name: candidate_ids
SELECT id FROM candidate

-- name: disown_device
UPDATE device SET ours = 0 WHERE ours = 1

-- name: add_device_after
INSERT INTO device (id, ours, counter, hlc) SELECT :id, 1, 0, coalesce(max(hlc), 0) FROM device

-- name: forget_fields
DELETE FROM field WHERE subject = :subject

-- name: forget_entries
DELETE FROM entry WHERE subject = :subject

-- name: erase_candidate
DELETE FROM candidate WHERE id = :id

-- name: erase_filling
DELETE FROM filling WHERE id = :id

-- name: erase_photo
DELETE FROM photo WHERE id = :id

-- name: erase_recording
DELETE FROM recording WHERE id = :id

-- name: draft
SELECT text FROM draft WHERE coach = :coach

-- name: keep_draft
INSERT OR REPLACE INTO draft (coach, text) VALUES (:coach, :text)

-- name: drop_draft
DELETE FROM draft WHERE coach = :coach

-- name: drop_drafts
DELETE FROM draft

-- name: vault
SELECT id FROM vault

-- name: own_device
SELECT id, counter, hlc FROM device WHERE ours = 1

-- name: devices
SELECT id, counter, hlc FROM device WHERE id = :id

-- name: start_device
INSERT INTO device (id, ours, counter, hlc) VALUES (:id, 1, 0, :hlc)

-- name: know_device
INSERT INTO device (id, ours, counter, hlc) VALUES (:id, 0, :counter, :hlc)
ON CONFLICT (id) DO UPDATE SET counter = max(counter, excluded.counter), hlc = max(hlc, excluded.hlc)

-- name: see_stamp
UPDATE device SET hlc = max(hlc, :hlc) WHERE ours = 1

-- Everything of one candidate as it travels: to a kiosk, from it, and later between vaults.

-- name: all_candidate
SELECT id, created, device, counter, hlc FROM candidate WHERE id = :candidate

-- name: all_field
SELECT subject, name, value, device, counter, hlc FROM field WHERE subject = :candidate ORDER BY hlc, device, counter

-- name: all_moment
SELECT id, candidate, label, day, reason, purpose, help, situation, device, counter, hlc
FROM moment WHERE candidate = :candidate

-- name: all_consent
SELECT candidate, subject, about, answer, given, device, counter, hlc FROM consent WHERE candidate = :candidate

-- name: all_entry
SELECT subject, id, kind, body, away, written, who, device, counter, hlc FROM entry WHERE subject = :candidate

-- name: all_form_text
SELECT t.form, t.hash, t.source FROM form_text t
WHERE EXISTS (
    SELECT 1 FROM filling f JOIN moment m ON m.id = f.moment
    WHERE m.candidate = :candidate AND f.form = t.form AND f.form_hash = t.hash)

-- name: all_filling
SELECT f.id, f.moment, f.form, f.form_version, f.form_hash, f.respondent, f.language, f.started, f.place, f.moved,
    f.finished, f.device, f.counter, f.hlc
FROM filling f JOIN moment m ON m.id = f.moment WHERE m.candidate = :candidate

-- name: all_answer
SELECT a.filling, a.item, a.value, a.trace, a.given, a.device, a.counter, a.hlc
FROM answer a JOIN filling f ON f.id = a.filling JOIN moment m ON m.id = f.moment
WHERE m.candidate = :candidate ORDER BY a.hlc, a.device, a.counter

-- name: all_photo
SELECT id, candidate, added, width, height, jpeg, device, counter, hlc FROM photo WHERE candidate = :candidate

-- name: all_recording
SELECT id, candidate, added, rate, pcm, device, counter, hlc FROM recording WHERE candidate = :candidate

-- name: all_export
SELECT id, candidate, paper, whom, name, made, content, device, counter, hlc FROM export WHERE candidate = :candidate

-- name: all_log
SELECT candidate, at, who, what, detail, device, counter, hlc FROM log WHERE candidate = :candidate

-- name: all_tombstone
SELECT kind, id, erased, who, device, counter, hlc FROM tombstone

-- name: go_on
UPDATE filling SET place = :place, moved = :moved, finished = :finished WHERE id = :id

-- name: stamp_uses
SELECT 'candidate' AS kind FROM candidate WHERE device = :device AND counter = :counter
UNION ALL SELECT 'field' FROM field WHERE device = :device AND counter = :counter
UNION ALL SELECT 'moment' FROM moment WHERE device = :device AND counter = :counter
UNION ALL SELECT 'consent' FROM consent WHERE device = :device AND counter = :counter
UNION ALL SELECT 'entry' FROM entry WHERE device = :device AND counter = :counter
UNION ALL SELECT 'filling' FROM filling WHERE device = :device AND counter = :counter
UNION ALL SELECT 'answer' FROM answer WHERE device = :device AND counter = :counter
UNION ALL SELECT 'photo' FROM photo WHERE device = :device AND counter = :counter
UNION ALL SELECT 'recording' FROM recording WHERE device = :device AND counter = :counter
UNION ALL SELECT 'export' FROM export WHERE device = :device AND counter = :counter
UNION ALL SELECT 'tombstone' FROM tombstone WHERE device = :device AND counter = :counter
UNION ALL SELECT 'log' FROM log WHERE device = :device AND counter = :counter

-- name: finished_once
SELECT 1 FROM filling f JOIN moment m ON m.id = f.moment
WHERE m.candidate = :candidate AND f.form = :form AND f.respondent = :respondent AND f.finished IS NOT NULL LIMIT 1

-- name: last_here
SELECT a.given FROM answer a JOIN filling f ON f.id = a.filling
WHERE f.moment = :moment AND f.respondent = :respondent ORDER BY a.hlc DESC, a.device DESC, a.counter DESC LIMIT 1

-- name: kept_answers
SELECT item, value, trace, given FROM answer WHERE filling = :filling ORDER BY hlc, device, counter

-- name: marks
SELECT name, value, hlc FROM field
WHERE subject = :candidate AND name LIKE 'mark:%' ORDER BY hlc, device, counter

-- name: forget_marks
DELETE FROM field WHERE subject = :subject AND name LIKE 'mark:%'
