/**
 * Tells single-byte encodings apart by what their high bytes would mean: an é in CP850 (0x82) is a low quotation mark in Windows-1252, and
 * quotation marks do not stand inside words; a Turkish ş in Windows-1254 (0xFE) is an Icelandic þ in Windows-1252.
 */
export interface ByteJudgement {
  readonly encoding: 'windows-1252' | 'windows-1254' | 'iso-8859-15' | 'cp850';
  /** 0..1; 1 only where nothing speaks for another encoding. */
  readonly confidence: number;
}

const bytesJudged = 16 * 1024 * 1024;
const set = (...bytes: number[]) => {
  const flags = new Uint8Array(256);
  for (const byte of bytes) flags[byte] = 1;
  return flags;
};
/**
 * Accented letters of CP850 that in Windows-1252 are signs which never follow a letter (ü é ä ç ê ë è ï î ò ù á í ó ú ñ: ‚ „ ‡ ˆ ‰ ‹ and
 * the like, NBSP, ¡ ¢ £ ¤).
 */
const cp850AfterLetter = set(0x81, 0x82, 0x84, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0xa1, 0xa2, 0xa3, 0xa4);
/** à ô ö ò á: … “ ” • NBSP may follow a word in Windows-1252, but do not stand inside one. ’ – — do ("foto’s"), so æ û ù prove nothing. */
const cp850InsideWord = set(0x85, 0x93, 0x94, 0x95, 0xa0);
/** Ğ İ Ş ğ ı ş in Windows-1254; Ð Ý Þ ð ý þ in Windows-1252, which no Dutch, German, French, English or Spanish word needs. */
const turkishLetters = set(0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe);
/** Á É Í Ó Ú á é í ó ú æ: what Icelandic and Faroese text has plenty of beside ð and þ. */
const icelandicLetters = set(0xc1, 0xc9, 0xcd, 0xd3, 0xda, 0xe1, 0xe9, 0xed, 0xf3, 0xfa, 0xe6);
/** Š š Ž ž Œ œ Ÿ in ISO-8859-15; signs (¦ ¨ ´ ¸ ¼ ½ ¾) in Windows-1252. */
const latin9Letters = set(0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe);

const isAsciiLetter = (byte: number | undefined) => byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
const isLatinLetter = (byte: number) => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;

/** Counts evidence over blocks of a file; give it only blocks that are not UTF-8. */
export class ByteJudge {
  private judged = 0;
  private latin = 0;
  private cp850 = 0;
  private turkish = 0;
  private icelandic = 0;
  private latin9 = 0;
  private control = 0;

  add(block: Uint8Array): void {
    if (this.judged >= bytesJudged) return;
    this.judged += block.length;
    for (let at = 0; at < block.length; at++) {
      const byte = block[at] as number;
      if (byte < 0x80) continue;
      if (byte < 0xa0) this.control += 1;
      const before = isAsciiLetter(block[at - 1]);
      const after = isAsciiLetter(block[at + 1]);
      if (!before && !after) {
        if (byte === 0xa4) this.latin9 += 1;
        continue;
      }
      if ((before && cp850AfterLetter[byte]) || (before && after && cp850InsideWord[byte])) this.cp850 += 1;
      if (isLatinLetter(byte)) this.latin += 1;
      if (turkishLetters[byte]) this.turkish += 1;
      if (icelandicLetters[byte]) this.icelandic += 1;
      if (latin9Letters[byte]) this.latin9 += 1;
    }
  }

  verdict(): ByteJudgement {
    const share = (mine: number, other: number) => Math.round((100 * mine) / (mine + other + 1)) / 100;
    if (this.cp850 > 0 && this.cp850 > 3 * this.latin)
      return { encoding: 'cp850', confidence: Math.min(0.95, share(this.cp850, this.latin)) };
    if (this.turkish > 0 && this.turkish > this.icelandic)
      return { encoding: 'windows-1254', confidence: Math.min(0.95, 0.3 + share(this.turkish, this.icelandic)) };
    if (this.latin9 > 0 && this.control === 0) return { encoding: 'iso-8859-15', confidence: share(this.latin9, 0) };
    return { encoding: 'windows-1252', confidence: Math.max(0.5, share(this.latin, this.cp850 + this.turkish + this.latin9)) };
  }
}
