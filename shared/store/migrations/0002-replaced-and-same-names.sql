-- What a later file replaced, which files were partly taken back, and which names a person called the same.
-- Grain: replaced_row has one row per replaced fact row, whole, so that taking back the later import puts it where it was.

CREATE TABLE replaced_row (
  replaced_by VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  fact VARCHAR NOT NULL,
  row JSON NOT NULL
);

-- A file of which a table was taken back: its content may be loaded again although it was seen before.
CREATE TABLE undone_file (
  client_id VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  PRIMARY KEY (client_id, sha256)
);

-- A person's word on two spellings of an agent, a team or a queue; same = false: they are two, do not propose it again.
CREATE TABLE identity_decision (
  client_id VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  same_as VARCHAR NOT NULL,
  same BOOLEAN NOT NULL,
  decided_at TIMESTAMP NOT NULL,
  PRIMARY KEY (client_id, kind, name, same_as)
);
