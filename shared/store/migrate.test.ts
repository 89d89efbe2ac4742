import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { factNames } from '../schema';
import { migrate, versionOf } from './migrate';
import { migrations } from './migrations';

const connect = async () => (await DuckDBInstance.create(':memory:')).connect();

const newest = migrations.length;

describe('migrations', () => {
  it('are numbered without gaps', () => expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1)));

  it('make the tables of a new workspace, once', async () => {
    const connection = await connect();
    expect(await migrate(connection, 'new')).toEqual(migrations.map((step) => step.version));
    expect(await migrate(connection, 'new')).toEqual([]);
    const tables = (await connection.runAndReadAll('SELECT table_name FROM duckdb_tables()')).getRows().map((row) => String(row[0]));
    const own = [
      'client',
      'import',
      'rejected_row',
      'skipped_row',
      'mapping_choice',
      'names_shown',
      'refused_table',
      'assessment',
      'schema_version',
    ];
    own.push('replaced_row', 'undone_file', 'identity_decision');
    expect(tables.toSorted()).toEqual([...factNames, ...own].toSorted());
  });

  it('a step that fails leaves the version and the tables as they were', async () => {
    const connection = await connect();
    const broken = [...migrations, { version: newest + 1, name: 'broken', sql: 'CREATE TABLE extra (a INTEGER); SELECT no_such_column;' }];
    await expect(migrate(connection, 'file', broken)).rejects.toMatchObject({ code: 'migration_failed', values: { step: 'broken' } });
    expect(await versionOf(connection)).toBe(newest);
    await expect(connection.run('FROM extra')).rejects.toThrow();
  });

  it('refuses a newer workspace and a database of something else', async () => {
    const newer = await connect();
    await migrate(newer, 'file', [...migrations, { version: newest + 1, name: 'later', sql: 'CREATE TABLE extra (a INTEGER)' }]);
    await expect(migrate(newer, 'file')).rejects.toMatchObject({ code: 'workspace_newer', values: { version: newest + 1, known: newest } });
    const foreign = await connect();
    await foreign.run('CREATE TABLE somebody_elses (a INTEGER)');
    await expect(migrate(foreign, 'file')).rejects.toMatchObject({ code: 'not_a_workspace' });
  });
});
