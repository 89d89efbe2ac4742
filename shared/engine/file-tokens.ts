import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type FileToken, ProblemError } from '../contract';

export interface KnownFile {
  /** What the page knows the file by. */
  readonly token: string;
  readonly path: string;
  /** Name to show: relative to the folder that was chosen, such as 'export juni/wachtrijen.csv'. */
  readonly name: string;
}

/** Files by token: the page never learns a path, and a token that was not handed out opens nothing. */
export class FileTokens {
  private readonly files = new Map<string, KnownFile>();

  /** Throws ProblemError file_not_found. */
  async register(path: string, name = basename(path)): Promise<FileToken> {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) throw new ProblemError({ code: 'file_not_found', values: { file: name }, tip: 'check_path' });
    const token = randomBytes(24).toString('base64url');
    this.files.set(token, { token, path, name: name.replaceAll('\\', '/') });
    return { token, name, bytes: found.size };
  }

  /** Throws ProblemError file_token_unknown. */
  get(token: string): KnownFile {
    const file = this.files.get(token);
    if (!file) throw new ProblemError({ code: 'file_token_unknown', values: {}, tip: 'choose_file_again' });
    return file;
  }
}
