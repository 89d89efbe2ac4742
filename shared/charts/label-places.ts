/** Where a name stands beside its dot. */
export type LabelPlace = 'top' | 'bottom' | 'right' | 'left';

export interface NamedDot {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}
/** The field in which dots are drawn: the ends of both axes in the unit of the dots, and its size in any unit of length that the letters share. */
export interface LabelField {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly letterWidth: number;
  readonly lineHeight: number;
  readonly dotRadius: number;
}
export interface PlacedLabel {
  readonly place: LabelPlace;
  /** The names that stand here: more than one where dots lie on each other, empty where another dot carries the name. */
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const places: readonly LabelPlace[] = ['top', 'bottom', 'right', 'left'];

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

function boxAt(place: LabelPlace, at: { x: number; y: number }, text: string, field: LabelField): Box {
  const [width, height, away] = [text.length * field.letterWidth, field.lineHeight, field.dotRadius * 1.4];
  const across = { left: at.x - width / 2, right: at.x + width / 2 };
  const beside = { top: at.y - height / 2, bottom: at.y + height / 2 };
  if (place === 'top') return { ...across, top: at.y - away - height, bottom: at.y - away };
  if (place === 'bottom') return { ...across, top: at.y + away, bottom: at.y + away + height };
  if (place === 'right') return { ...beside, left: at.x + away, right: at.x + away + width };
  return { ...beside, left: at.x - away - width, right: at.x - away };
}

const within = (value: number, [low, high]: readonly [number, number]) => (high > low ? (value - low) / (high - low) : 0.5);

/** Dots that lie on each other get one label with all their names; the first of them carries it. */
function together(dots: readonly { x: number; y: number }[], radius: number): number[] {
  return dots.map((dot, index) => {
    const first = dots.findIndex((other) => Math.hypot(other.x - dot.x, other.y - dot.y) < radius);
    return first < 0 ? index : first;
  });
}

/**
 * A place for the name of every dot, so that names lie neither over each other nor over dots as far as there is room: above where that is free, else
 * below, right or left. Dots that lie on each other share one label. No name is ever left out.
 */
export function placeLabels(dots: readonly NamedDot[], field: LabelField): PlacedLabel[] {
  const at = dots.map(({ x, y }) => ({ x: within(x, field.x) * field.width, y: (1 - within(y, field.y)) * field.height }));
  const carrier = together(at, field.dotRadius);
  const texts = dots.map((_, index) =>
    dots
      .filter((__, other) => carrier[other] === index)
      .map(({ label }) => label)
      .join(', '),
  );
  const circles = at.map(({ x, y }) => ({
    left: x - field.dotRadius,
    right: x + field.dotRadius,
    top: y - field.dotRadius,
    bottom: y + field.dotRadius,
  }));
  const whole = { left: 0, right: field.width, top: 0, bottom: field.height };
  const taken: Box[] = [];
  const chosen = new Map<number, LabelPlace>();
  const order = dots.map((_, index) => index).sort((a, b) => (at[a]?.x ?? 0) - (at[b]?.x ?? 0));
  for (const index of order) {
    const text = texts[index] as string;
    if (text === '') continue;
    const cost = (box: Box) => {
      const outside = (box.right - box.left) * (box.bottom - box.top) - overlap(box, whole);
      const dotsHit = circles.reduce((sum, circle, other) => sum + (carrier[other] === index ? 0 : overlap(box, circle)), 0);
      return outside + dotsHit + taken.reduce((sum, other) => sum + overlap(box, other), 0);
    };
    const options = places.map((place) => ({ place, box: boxAt(place, at[index] as { x: number; y: number }, text, field) }));
    const best = options.reduce((least, option) => (cost(option.box) < cost(least.box) - 1e-9 ? option : least));
    taken.push(best.box);
    chosen.set(index, best.place);
  }
  return dots.map((_, index) => ({ place: chosen.get(index) ?? 'top', text: texts[index] as string }));
}
