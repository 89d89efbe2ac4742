import { describe, expect, it } from 'vitest';
import { factNames } from '../schema';
import { allFactTablesSql, factTableSql } from './fact-tables';
import { migrations } from './migrations';

describe('fact tables', () => {
  it('migration 0001 holds exactly the tables of the schema', () => {
    expect(factNames.length).toBe(12);
    expect(migrations[0]?.sql.endsWith(`${allFactTablesSql()}\n`)).toBe(true);
  });

  it('carries lineage first and marks required fields', () => {
    expect(factTableSql('roster').split('\n').slice(0, 5)).toEqual([
      'CREATE TABLE roster (',
      '  client_id VARCHAR NOT NULL,',
      '  import_id VARCHAR NOT NULL,',
      '  source_row INTEGER NOT NULL,',
      '  agent VARCHAR NOT NULL,',
    ]);
  });
});
