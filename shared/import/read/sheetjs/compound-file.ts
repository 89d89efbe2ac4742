const endOfChain = 0xfffffffa;
const directoryEntryBytes = 128;
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

/** The names of the streams in a compound file (xls, doc, or an encrypted workbook), as far as the file is whole. */
export function streamNames(file: Buffer): string[] {
  if (file.length < 512) return [];
  const { sectorBytes, firstDirectory, firstDifat } = headerOf(file);
  const table = tableSectors(file, sectorBytes, firstDifat);
  const names: string[] = [];
  for (let sector = firstDirectory, steps = 0; sector < endOfChain && steps < mostSectors; steps++) {
    const from = (sector + 1) * sectorBytes;
    if (from + sectorBytes > file.length) break;
    for (let at = from; at < from + sectorBytes; at += directoryEntryBytes) {
      const length = Math.min(file.readUInt16LE(at + 64), 64);
      if (length > 2) names.push(file.toString('utf16le', at, at + length - 2));
    }
    const entry = table[Math.floor((sector * 4) / sectorBytes)];
    const position = entry === undefined ? file.length : (entry + 1) * sectorBytes + ((sector * 4) % sectorBytes);
    sector = position + 4 <= file.length ? file.readUInt32LE(position) : endOfChain;
  }
  return names;
}
