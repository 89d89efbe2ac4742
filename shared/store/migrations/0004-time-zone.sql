-- The time zone whose wall clock a client's figures follow, such as Europe/London; NULL is Europe/Amsterdam. Stamps in UTC are shown in it when a
-- file is loaded; rows that were loaded before keep the clock they were loaded with.

ALTER TABLE client ADD COLUMN time_zone VARCHAR;
