-- What a person set for the analyses of one client, beside the target; NULL where nobody set anything.
-- type_thresholds: limits of the type compass as JSON; holiday_country: whose holidays are left out of the search for changes (NL, BE, DE, UK).

ALTER TABLE client ADD COLUMN type_thresholds VARCHAR;
ALTER TABLE client ADD COLUMN holiday_country VARCHAR;
