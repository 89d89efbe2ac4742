import workspace from './0001-workspace.sql?raw';
import replacedAndSameNames from './0002-replaced-and-same-names.sql?raw';
import analysisSettings from './0003-analysis-settings.sql?raw';
import timeZone from './0004-time-zone.sql?raw';
import norms from './0005-norms.sql?raw';
import namesShown from './0006-names-shown.sql?raw';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** In order; a released migration is never changed, a new one is added. */
export const migrations: readonly Migration[] = [
  { version: 1, name: '0001-workspace', sql: workspace },
  { version: 2, name: '0002-replaced-and-same-names', sql: replacedAndSameNames },
  { version: 3, name: '0003-analysis-settings', sql: analysisSettings },
  { version: 4, name: '0004-time-zone', sql: timeZone },
  { version: 5, name: '0005-norms', sql: norms },
  { version: 6, name: '0006-names-shown', sql: namesShown },
];
