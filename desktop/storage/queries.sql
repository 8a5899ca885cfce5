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
SELECT candidate, subject, about, answer, given FROM consent WHERE candidate = :candidate ORDER BY hlc, device

-- name: add_agreement
INSERT INTO agreement (candidate, moment, text, picture, made, review_on, device, counter, hlc)
VALUES (:candidate, :moment, :text, :picture, :made, :review_on, :device, :counter, :hlc)

-- name: agreements
SELECT candidate, moment, text, picture, made, review_on FROM agreement
WHERE candidate = :candidate ORDER BY hlc, device

-- name: add_appointment
INSERT INTO appointment (candidate, starts, place, with_whom, bring, device, counter, hlc)
VALUES (:candidate, :starts, :place, :with_whom, :bring, :device, :counter, :hlc)

-- name: appointments
SELECT candidate, starts, place, with_whom, bring FROM appointment WHERE candidate = :candidate ORDER BY hlc, device

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
WHERE m.candidate = :candidate ORDER BY f.hlc, f.device

-- name: newest_filling
SELECT id, moment, form, form_version, form_hash, respondent, language, started, place, finished FROM filling
WHERE moment = :moment AND form = :form AND respondent = :respondent ORDER BY hlc DESC, device DESC LIMIT 1

-- name: owns_filling
SELECT 1 FROM filling f JOIN moment m ON m.id = f.moment WHERE f.id = :filling AND m.candidate = :candidate

-- name: move
UPDATE filling SET place = :place WHERE id = :filling

-- name: finish
UPDATE filling SET finished = :finished WHERE id = :filling

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

-- name: add_log
INSERT INTO log (candidate, at, who, what, detail, device, counter, hlc)
VALUES (:candidate, :at, :who, :what, :detail, :device, :counter, :hlc)

-- name: log
SELECT l.at, l.what, l.detail, coalesce(c.name, '') AS who
FROM log l LEFT JOIN coach c ON c.slot = l.who WHERE l.candidate = :candidate ORDER BY l.hlc, l.device

-- name: add_tombstone
INSERT OR IGNORE INTO tombstone (kind, id, erased, who, device, counter, hlc)
VALUES (:kind, :id, :erased, :who, :device, :counter, :hlc)

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

-- name: erase_candidate
DELETE FROM candidate WHERE id = :id

-- name: erase_filling
DELETE FROM filling WHERE id = :id

-- name: erase_photo
DELETE FROM photo WHERE id = :id
