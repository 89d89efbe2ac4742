import workspace from './0001-workspace.sql?raw';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** In order; a released migration is never changed, a new one is added. */
export const migrations: readonly Migration[] = [{ version: 1, name: '0001-workspace', sql: workspace }];
