-- Norms that a person set for one client; NULL is what ships with the program.
-- repeat_days: days within which another contact of the same customer counts as coming back.
-- written_norms: per written channel the promised first answer and solution in seconds, and the stock at the start of a queue report, as JSON.

ALTER TABLE client ADD COLUMN repeat_days INTEGER;
ALTER TABLE client ADD COLUMN written_norms VARCHAR;
