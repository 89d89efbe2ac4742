-- Reports in which employees are named: who wrote them and when. Naming is a person's choice each time and never the default
-- (product.md: works-council mode, a log of who saw names).

CREATE TABLE names_shown (
  client_id VARCHAR NOT NULL,
  written_at TIMESTAMP NOT NULL,
  written_by VARCHAR NOT NULL,
  formats VARCHAR NOT NULL
);
