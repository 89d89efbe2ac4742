/** A file to hand to the host, with its place inside the dropped folder. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // readEntries hands out at most a hundred at a time and ends with an empty list.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function walk(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (entry.isFile) return [{ name: entry.fullPath.replace(/^\/+/, ''), file: await fileOf(entry as FileSystemFileEntry) }];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inside.map(walk))).flat();
}

const isHidden = (name: string) => name.split('/').some((part) => part.startsWith('.') || part === 'Thumbs.db' || part.startsWith('~$'));

const byName = (a: NamedFile, b: NamedFile) => a.name.localeCompare(b.name);

/** Names without the one folder that holds them all: that folder is the client, and would stand before every name on every page. */
function withoutCommonFolder(files: readonly NamedFile[]): NamedFile[] {
  const folder = files[0]?.name.split('/')[0];
  const shared = files.every(({ name }) => name.startsWith(`${folder}/`));
  return files.map((file) => (shared ? { ...file, name: file.name.slice(`${folder}/`.length) } : file));
}

/** Every file in what was dropped, folders walked through, with relative names. Files that a system hides (.DS_Store, ~$lock) are left out. */
export async function droppedFiles(items: DataTransfer): Promise<NamedFile[]> {
  // The list of items is emptied as soon as this turn of the event loop ends, so entries are taken before the first wait.
  const entries = [...items.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const named =
    entries.length > 0 ? (await Promise.all(entries.map(walk))).flat() : [...items.files].map((file) => ({ name: file.name, file }));
  return withoutCommonFolder(named.filter(({ name }) => !isHidden(name)).sort(byName));
}

/** The same for a file field; a folder field gives relative names. */
export const chosenFiles = (list: FileList): NamedFile[] => {
  const named = [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
  return withoutCommonFolder(named.filter(({ name }) => !isHidden(name)).sort(byName));
};
