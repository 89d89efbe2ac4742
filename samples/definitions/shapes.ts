/** Arrival shapes over the day: hour of the day and relative rate, straight lines between. */
export type Shape = readonly (readonly [hour: number, rate: number])[];

/** Two bumps: a high one in the morning and a lower one after lunch. */
export const morningPeak: Shape = [
  [8, 0.75],
  [9, 1.15],
  [10, 1.35],
  [11, 1.3],
  [12, 1.0],
  [13, 1.0],
  [14, 1.12],
  [15, 1.08],
  [16, 0.95],
  [17, 0.75],
  [18, 0.6],
];

/** Quiet morning, busy end of the day. */
export const eveningPeak: Shape = [
  [8, 0.6],
  [9, 0.7],
  [10, 0.8],
  [11, 0.9],
  [12, 1.0],
  [13, 1.0],
  [14, 1.05],
  [15, 1.2],
  [16, 1.35],
  [17, 1.4],
  [18, 1.25],
  [19, 1.0],
  [20, 0.75],
];

/** Nearly level, with a dip at lunch. */
export const levelDay: Shape = [
  [8, 0.85],
  [9, 1.05],
  [10, 1.12],
  [12, 1.0],
  [13, 0.95],
  [14, 1.08],
  [16, 1.0],
  [17, 0.88],
  [18, 0.75],
];
