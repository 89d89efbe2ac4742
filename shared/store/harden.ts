import { totalmem } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';

/** Folders and limits of one opened workspace. */
export interface Walls {
  /** The only folder outside the workspace that SQL may read and write (exports to Parquet); null: none. */
  readonly exportFolder: string | null;
  /** Where large sorts spill; null for a database in memory. */
  readonly spillFolder: string | null;
  /** Such as '2GB'. */
  readonly memoryLimit: string;
}

/** Given at opening: nothing is ever fetched, and no foreign code is loaded. */
export const openingConfiguration: Readonly<Record<string, string>> = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_unsigned_extensions: 'false',
};

/**
 * Three eighths of the machine, at most 4 GB: a laptop must stay usable while a workspace is analysed, and the answers need room beside the
 * database. Larger sorts spill.
 */
export const defaultMemoryLimit = (): string => `${Math.min(4096, Math.max(512, Math.floor((totalmem() * 3) / 2 ** 23)))}MB`;

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Makes a connection tell how far its statement is, to us and not to a terminal. */
export const progressSettings = ['SET enable_progress_bar=true', 'SET enable_progress_bar_print=false', 'SET progress_bar_time=0'];

/**
 * Closes the doors of an opened database. The order matters: folders and limits first, then external access, and the lock last;
 * after it neither an analysis nor a person's query can widen anything (examples.md section 5, row 12).
 */
export async function harden(connection: DuckDBConnection, walls: Walls): Promise<void> {
  const steps = [
    ...(walls.exportFolder ? [`SET allowed_directories=[${literal(walls.exportFolder)}]`] : []),
    ...(walls.spillFolder ? [`SET temp_directory=${literal(walls.spillFolder)}`, "SET max_temp_directory_size='20GB'"] : []),
    `SET memory_limit=${literal(walls.memoryLimit)}`,
    // Looking for patterns inside ids costs a tenth of the time of a large import; dictionaries still squeeze what repeats.
    "SET disabled_compression_methods='fsst'",
    "SET TimeZone='UTC'",
    // How far a statement is, is asked of each connection by itself: the one thing that stays open after the lock.
    `SET allowed_configs=['enable_progress_bar', 'enable_progress_bar_print', 'progress_bar_time']`,
    ...progressSettings,
    'SET enable_external_access=false',
    'SET lock_configuration=true',
  ];
  for (const step of steps) await connection.run(step);
}
