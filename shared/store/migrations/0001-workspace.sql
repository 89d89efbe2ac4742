-- A workspace: clients, what was imported, what could not be, what a person chose, the facts, the assessments.
-- Grain: one file holds many clients; import has one row per table of a sheet of a file; a fact row points back by import_id and source_row.
-- Units: seconds, counts, ratios 0..1, euro; timestamps are local wall time. Missing is NULL, never 0.

CREATE TABLE client (
  client_id VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  target DOUBLE NOT NULL DEFAULT 0.8,
  threshold_s DOUBLE NOT NULL DEFAULT 20,
  target_given BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMP NOT NULL
);

CREATE SEQUENCE import_number START 1;

CREATE TABLE import (
  import_id VARCHAR PRIMARY KEY,
  client_id VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  sheet VARCHAR,
  fact VARCHAR NOT NULL,
  header_signature VARCHAR NOT NULL,
  system VARCHAR,
  rows_read BIGINT NOT NULL DEFAULT 0,
  rows_loaded BIGINT NOT NULL DEFAULT 0,
  rows_rejected BIGINT NOT NULL DEFAULT 0,
  rows_skipped BIGINT NOT NULL DEFAULT 0,
  rows_fingerprint VARCHAR,
  reading JSON,
  imported_at TIMESTAMP NOT NULL
);

CREATE TABLE rejected_row (
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  column_header VARCHAR,
  value VARCHAR,
  reason VARCHAR NOT NULL,
  raw VARCHAR NOT NULL
);

CREATE TABLE skipped_row (
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  reason VARCHAR NOT NULL
);

-- A person's correction of a column, offered again wherever the same headers come back (also for another client).
CREATE TABLE mapping_choice (
  header_signature VARCHAR NOT NULL,
  header VARCHAR NOT NULL,
  field VARCHAR,
  unit VARCHAR,
  chosen_at TIMESTAMP NOT NULL,
  PRIMARY KEY (header_signature, header)
);

-- Tables that were understood but not loaded (no fact fits, same rows as another file): the reading stays, to show why.
CREATE TABLE refused_table (
  client_id VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  sheet VARCHAR,
  reading JSON NOT NULL,
  refused_at TIMESTAMP NOT NULL
);

CREATE TABLE assessment (
  client_id VARCHAR PRIMARY KEY,
  findings JSON NOT NULL,
  advice JSON NOT NULL,
  assessed_at TIMESTAMP NOT NULL
);

-- Facts: generated from shared/schema/facts.ts (a test keeps them equal).

CREATE TABLE queue_interval (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  interval_start TIMESTAMP,
  interval_s DOUBLE,
  queue VARCHAR,
  channel VARCHAR,
  offered DOUBLE NOT NULL,
  answered DOUBLE,
  within_threshold DOUBLE,
  threshold_s DOUBLE,
  abandoned DOUBLE,
  short_abandoned DOUBLE,
  abandoned_within_threshold DOUBLE,
  wait_s DOUBLE,
  abandon_wait_s DOUBLE,
  max_wait_s DOUBLE,
  talk_s DOUBLE,
  hold_s DOUBLE,
  wrap_s DOUBLE,
  handle_s DOUBLE,
  transferred DOUBLE,
  first_contact_resolved DOUBLE,
  repeat_contacts DOUBLE,
  agents_on_queue DOUBLE,
  reported_service_level DOUBLE,
  service_level_target DOUBLE
);

CREATE TABLE contact (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  started_at TIMESTAMP NOT NULL,
  contact_id VARCHAR,
  customer_key VARCHAR,
  queue VARCHAR,
  channel VARCHAR,
  direction VARCHAR,
  agent VARCHAR,
  team VARCHAR,
  reason VARCHAR,
  journey_episode VARCHAR,
  answered BOOLEAN,
  answered_at TIMESTAMP,
  ended_at TIMESTAMP,
  wait_s DOUBLE,
  talk_s DOUBLE,
  hold_s DOUBLE,
  wrap_s DOUBLE,
  handle_s DOUBLE,
  transferred BOOLEAN,
  resolved BOOLEAN,
  first_contact_resolved BOOLEAN,
  reopened DOUBLE,
  first_response_s DOUBLE,
  resolution_s DOUBLE,
  replies DOUBLE,
  csat DOUBLE,
  csat_max DOUBLE
);

CREATE TABLE agent_period (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  date DATE NOT NULL,
  period_s DOUBLE,
  agent VARCHAR NOT NULL,
  team VARCHAR,
  handled DOUBLE,
  talk_s DOUBLE,
  hold_s DOUBLE,
  wrap_s DOUBLE,
  handle_s DOUBLE,
  signed_in_s DOUBLE,
  ready_s DOUBLE,
  not_ready_s DOUBLE,
  transferred DOUBLE
);

CREATE TABLE plan_interval (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  interval_start TIMESTAMP NOT NULL,
  interval_s DOUBLE,
  queue VARCHAR,
  forecast_volume DOUBLE,
  forecast_aht_s DOUBLE,
  forecast_repeat_share DOUBLE,
  required_agents DOUBLE,
  service_level_target DOUBLE,
  scheduled_agents DOUBLE,
  present_agents DOUBLE,
  on_queue_agents DOUBLE,
  actual_volume DOUBLE,
  actual_aht_s DOUBLE
);

CREATE TABLE adherence (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  date DATE NOT NULL,
  agent VARCHAR NOT NULL,
  team VARCHAR,
  scheduled_s DOUBLE,
  present_s DOUBLE,
  adherent_s DOUBLE,
  absent_s DOUBLE,
  absence_reason VARCHAR
);

CREATE TABLE evaluation (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  evaluated_at TIMESTAMP NOT NULL,
  evaluation_id VARCHAR,
  agent VARCHAR NOT NULL,
  team VARCHAR,
  channel VARCHAR,
  evaluator VARCHAR,
  criterion VARCHAR,
  score DOUBLE NOT NULL,
  max_score DOUBLE,
  contact_ref VARCHAR,
  reason VARCHAR
);

CREATE TABLE survey (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  responded_at TIMESTAMP,
  survey_id VARCHAR,
  csat DOUBLE,
  csat_max DOUBLE,
  nps DOUBLE,
  ces DOUBLE,
  ces_max DOUBLE,
  ces_high_is_easy BOOLEAN,
  resolved BOOLEAN,
  comment VARCHAR,
  queue VARCHAR,
  channel VARCHAR,
  journey_episode VARCHAR,
  reason VARCHAR,
  agent VARCHAR,
  team VARCHAR,
  contact_ref VARCHAR
);

CREATE TABLE roster (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  agent VARCHAR NOT NULL,
  agent_name VARCHAR,
  team VARCHAR,
  team_lead VARCHAR,
  site VARCHAR,
  skills VARCHAR,
  fte DOUBLE,
  hired_on DATE,
  left_on DATE,
  valid_from DATE,
  valid_to DATE
);

CREATE TABLE self_service (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  date DATE NOT NULL,
  channel VARCHAR,
  topic VARCHAR,
  sessions DOUBLE NOT NULL,
  solved DOUBLE,
  handed_over DOUBLE,
  handed_over_to VARCHAR,
  abandoned DOUBLE
);

CREATE TABLE cost (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  date DATE NOT NULL,
  period_s DOUBLE,
  channel VARCHAR,
  cost_type VARCHAR,
  amount DOUBLE NOT NULL,
  currency VARCHAR,
  contacts DOUBLE
);

CREATE TABLE profile (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  question VARCHAR NOT NULL,
  answer VARCHAR NOT NULL
);

CREATE TABLE kpi_period (
  client_id VARCHAR NOT NULL,
  import_id VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  date DATE NOT NULL,
  period_s DOUBLE,
  metric VARCHAR NOT NULL,
  queue VARCHAR,
  channel VARCHAR,
  value DOUBLE,
  unit VARCHAR,
  n DOUBLE
);
