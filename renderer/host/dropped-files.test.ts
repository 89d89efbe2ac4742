// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { chosenFiles, droppedFiles } from './dropped-files';

const file = (name: string, path = '') => {
  const made = new File(['x'], name);
  Object.defineProperty(made, 'webkitRelativePath', { value: path });
  return made;
};
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name);
const list = (...files: File[]) => files as unknown as FileList;

/** A folder as the browser gives it: at most two entries at a time, as browsers give at most a hundred. */
function folder(path: string, inside: FileSystemEntry[]): FileSystemEntry {
  let rest = inside;
  const readEntries = (done: (entries: FileSystemEntry[]) => void) => {
    done(rest.slice(0, 2));
    rest = rest.slice(2);
  };
  return { isFile: false, fullPath: path, createReader: () => ({ readEntries }) } as unknown as FileSystemEntry;
}
const entry = (path: string) =>
  ({
    isFile: true,
    fullPath: path,
    file: (done: (file: File) => void) => done(file(path.split('/').pop() ?? '')),
  }) as unknown as FileSystemEntry;
const dropped = (...entries: FileSystemEntry[]) =>
  ({ items: entries.map((each) => ({ webkitGetAsEntry: () => each })), files: [] }) as unknown as DataTransfer;

describe('files that a person hands over', () => {
  it('are named without the one folder that holds them all', () => {
    expect(names(chosenFiles(list(file('b.csv', 'klant/sub/b.csv'), file('a.csv', 'klant/a.csv'))))).toEqual(['a.csv', 'sub/b.csv']);
  });

  it('keep their folders when there are several', () => {
    expect(names(chosenFiles(list(file('a.csv', 'x/a.csv'), file('a.csv', 'y/a.csv'))))).toEqual(['x/a.csv', 'y/a.csv']);
  });

  it('come from every level of a dropped folder, also past the first batch, without hidden files', async () => {
    const items = dropped(
      folder('/klant', [
        entry('/klant/a.csv'),
        entry('/klant/.DS_Store'),
        entry('/klant/~$open.xlsx'),
        folder('/klant/jan', [entry('/klant/jan/b.csv')]),
      ]),
    );
    expect(names(await droppedFiles(items))).toEqual(['a.csv', 'jan/b.csv']);
  });
});
