import { describe, expect, it } from 'vitest';
import { daysBetween } from './calendar';
import { simulateTickets } from './tickets';

const desk = {
  seed: 'desk',
  days: daysBetween('2025-09-01', '2025-09-28'),
  opens: 9 * 3600,
  closes: 17 * 3600,
  handle_s: 1200,
  subjects: [{ name: 'Levering', share: 1, firstTime: 0.6 }],
};

describe('written questions', () => {
  it('are first answered on working days after opening, oldest first, and some come back', () => {
    const tickets = simulateTickets({ ...desk, perDay: 40, agents: 3 });
    const answered = tickets.filter((one) => one.firstReplyAt !== null);
    expect(answered.length).toBeGreaterThan(700);
    for (const one of answered) {
      const second = one.firstReplyAt! % 86_400;
      expect(second).toBeGreaterThan(desk.opens);
      expect(one.firstReplyAt!).toBeGreaterThan(one.createdAt);
      expect(desk.days[Math.floor(one.firstReplyAt! / 86_400)]!.weekday).toBeLessThanOrEqual(5);
    }
    const returned = tickets.filter((one) => one.reopened > 0).length / tickets.length;
    expect(returned).toBeGreaterThan(0.2);
  });

  it('pile up when the desk is too small', () => {
    const open = (agents: number) => simulateTickets({ ...desk, perDay: 40, agents }).filter((one) => one.firstReplyAt === null).length;
    expect(open(1)).toBeGreaterThan(5 * open(3) + 50);
  });
});
