/** What happens to a file that a mail server, a stick or a half-finished download has been at: its bytes, whatever they mean. */
import type { Random } from './seeded';

const swapLines = (bytes: Buffer, random: Random): Buffer => {
  const lines = bytes.toString('latin1').split('\n');
  const [from, to] = [random(lines.length), random(lines.length)];
  [lines[from], lines[to]] = [lines[to] as string, lines[from] as string];
  return Buffer.from(lines.join('\n'), 'latin1');
};

function flipBytes(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  for (let flip = 0; flip <= random(8); flip++) flipped[random(bytes.length)] = random(256);
  return flipped;
}

/** Cut, spliced with another file, a piece out, a piece twice, lines swapped about, bytes flipped. */
export function damageBytes(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const at = random(bytes.length);
  const until = Math.min(bytes.length, at + 1 + random(400));
  switch (random(6)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), other.subarray(random(other.length))]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(until)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, until), bytes.subarray(at)]);
    case 4:
      return swapLines(bytes, random);
    default:
      return flipBytes(bytes, random);
  }
}
