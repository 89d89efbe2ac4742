import type { FormatReader } from '../table';
import { refusal } from './refuse';
import { isParquet } from './signatures';

/** Parquet is known by its mark and refused by name: only the database reads it, and import is handed rows, not files. */
export const parquetReader: FormatReader = {
  format: 'parquet',
  recognises: isParquet,
  open: async (_path, name) => {
    throw refusal('file_is_parquet', { file: name });
  },
};
