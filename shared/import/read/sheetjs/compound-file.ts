const endOfChain = 0xfffffffa;
const directoryEntryBytes = 128;
const smallStreamBytes = 4_096;
const smallSectorBytes = 64;
const mostSectors = 4096;

/** Where each sector list of a compound file starts. Offsets from [MS-CFB] 2.2. */
function headerOf(file: Buffer) {
  const sectorBytes = 2 ** Math.min(file.readUInt16LE(30), 16);
  return { sectorBytes, firstDirectory: file.readUInt32LE(48), firstDifat: file.readUInt32LE(68) };
}

/** The sectors that hold the allocation table: 109 in the header, the rest in a chain of their own. */
function tableSectors(file: Buffer, sectorBytes: number, firstDifat: number): number[] {
  const sectors: number[] = [];
  for (let at = 76; at < 512; at += 4) sectors.push(file.readUInt32LE(at));
  const perSector = sectorBytes / 4 - 1;
  for (let difat = firstDifat, steps = 0; difat < endOfChain && steps < mostSectors; steps++) {
    const from = (difat + 1) * sectorBytes;
    if (from + sectorBytes > file.length) break;
    for (let at = 0; at < perSector; at++) sectors.push(file.readUInt32LE(from + at * 4));
    difat = file.readUInt32LE(from + perSector * 4);
  }
  return sectors.filter((sector) => sector < endOfChain);
}

export interface Stream {
  readonly name: string;
  /** Where its first bytes lie in the file. */
  readonly offset: number;
}

/** The streams in a compound file (xls, doc, or an encrypted workbook), as far as the file is whole. */
export function streamsOf(file: Buffer): Stream[] {
  if (file.length < 512) return [];
  const { sectorBytes, firstDirectory, firstDifat } = headerOf(file);
  const table = tableSectors(file, sectorBytes, firstDifat);
  const streams: Stream[] = [];
  for (let sector = firstDirectory, steps = 0; sector < endOfChain && steps < mostSectors; steps++) {
    const from = (sector + 1) * sectorBytes;
    if (from + sectorBytes > file.length) break;
    for (let at = from; at < from + sectorBytes; at += directoryEntryBytes) {
      const length = Math.min(file.readUInt16LE(at + 64), 64);
      if (length <= 2) continue;
      const start = file.readUInt32LE(at + 116);
      const isSmall = streams.length > 0 && file.readUInt32LE(at + 120) < smallStreamBytes;
      // Small streams lie together in the stream of the root, which is the first entry.
      const offset = isSmall ? (streams[0]?.offset ?? 0) + start * smallSectorBytes : (start + 1) * sectorBytes;
      streams.push({ name: file.toString('utf16le', at, at + length - 2), offset });
    }
    const entry = table[Math.floor((sector * 4) / sectorBytes)];
    const position = entry === undefined ? file.length : (entry + 1) * sectorBytes + ((sector * 4) % sectorBytes);
    sector = position + 4 <= file.length ? file.readUInt32LE(position) : endOfChain;
  }
  return streams;
}

const beginningOfFile = 0x809;
const filePassword = 0x2f;
/** Records that may stand before the password record ([MS-XLS] 2.1.7.20.3): write protection. */
const recordsBeforePassword = 3;

/** True when the stream of an xls workbook says near its start that the rest is encrypted. */
export function isEncryptedBiff(file: Buffer, offset: number): boolean {
  let at = offset;
  for (let record = 0; record < recordsBeforePassword && at + 4 <= file.length; record++) {
    const type = file.readUInt16LE(at);
    if (record === 0 && type !== beginningOfFile) return false;
    if (type === filePassword) return true;
    at += 4 + file.readUInt16LE(at + 2);
  }
  return false;
}
