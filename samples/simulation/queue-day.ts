import { EventHeap } from './event-heap';

/** One customer who calls (or starts a chat). Times are seconds since midnight. */
export interface Call {
  readonly at: number;
  /** Seconds of waiting after which the customer leaves. */
  readonly patience_s: number;
  /** Seconds of work for an agent whose level is 1. */
  readonly work_s: number;
}

/** A stretch of time on the queue. */
export interface Spell {
  readonly from: number;
  readonly to: number;
}

/** One agent on one day. */
export interface Post {
  /** Handle time relative to the average agent. */
  readonly level: number;
  /** Planned stretches on the queue, in order. A next stretch starts as much later as the one before it ran over. */
  readonly spells: readonly Spell[];
  /** true: stays at closing time until nobody waits any more. */
  readonly staysUntilEmpty: boolean;
}

export interface Outcome {
  /** null: the customer left before an answer. */
  readonly answeredAt: number | null;
  /** When the customer left the queue: answered or gave up. */
  readonly leftQueueAt: number;
  /** Index of the agent; null when not answered. */
  readonly post: number | null;
  readonly handle_s: number;
}

export interface QueueDay {
  /** One per call, in the order of the calls. */
  readonly outcomes: readonly Outcome[];
  /** Per agent the stretches really spent on the queue: talking, in wrap-up or ready. */
  readonly onQueue: readonly (readonly Spell[])[];
}

type Kind = 'finish' | 'leave' | 'start';
interface DeskEvent {
  readonly at: number;
  readonly order: number;
  readonly kind: Kind;
  readonly post: number;
}
interface Desk {
  readonly plan: Post;
  open: boolean;
  leaving: boolean;
  busy: number;
  idleSince: number;
  spell: number;
  since: number;
}

/**
 * Runs one queue for one day, event by event: customers wait first come first served and leave when their patience ends; the agent idle
 * longest answers; an agent whose stretch ends finishes the contact first. `slots` is how many contacts one agent handles at a time.
 * @param calls sorted by `at`
 */
export function runQueueDay(calls: readonly Call[], posts: readonly Post[], slots = 1): QueueDay {
  return new QueueFloor(calls, posts, slots).run();
}

class QueueFloor {
  private readonly events = new EventHeap<DeskEvent>();
  private readonly waiting: number[] = [];
  private firstWaiting = 0;
  private readonly outcomes: Outcome[];
  private readonly onQueue: Spell[][];
  private readonly desks: Desk[];
  private order = 0;

  constructor(
    private readonly calls: readonly Call[],
    posts: readonly Post[],
    private readonly slots: number,
  ) {
    this.outcomes = new Array<Outcome>(calls.length);
    this.onQueue = posts.map(() => []);
    this.desks = posts.map((plan) => ({ plan, open: false, leaving: false, busy: 0, idleSince: 0, spell: 0, since: 0 }));
    this.desks.forEach((_, post) => {
      this.planStart(post, 0, 0, 0);
    });
  }

  run(): QueueDay {
    let next = 0;
    for (;;) {
      const event = this.events.first;
      const call = this.calls[next];
      if (call && (!event || call.at < event.at)) this.arrive(next++);
      else if (event) this.happen(this.events.pop()!);
      else break;
    }
    for (; this.firstWaiting < this.waiting.length; this.firstWaiting++) this.giveUp(this.waiting[this.firstWaiting]!);
    return { outcomes: this.outcomes, onQueue: this.onQueue };
  }

  private plan(at: number, kind: Kind, post: number) {
    this.events.push({ at, order: this.order++, kind, post });
  }

  /** Plans the next stretch, `lateness` seconds late; one that would be over by then is skipped, and the one after it starts on time. */
  private planStart(post: number, spell: number, lateness: number, now: number) {
    const desk = this.desks[post]!;
    let late = lateness;
    for (let index = spell; index < desk.plan.spells.length; index++) {
      const { from, to } = desk.plan.spells[index]!;
      const at = Math.max(from + late, now);
      late = 0;
      if (at >= to) continue;
      desk.spell = index;
      this.plan(at, 'start', post);
      return;
    }
  }

  private arrive(index: number) {
    const at = this.calls[index]!.at;
    let chosen = -1;
    this.desks.forEach((desk, post) => {
      if (!desk.open || desk.busy >= this.slots) return;
      const best = this.desks[chosen];
      if (!best || desk.busy < best.busy || (desk.busy === best.busy && desk.idleSince < best.idleSince)) chosen = post;
    });
    if (chosen >= 0) this.answer(index, chosen, at);
    else this.waiting.push(index);
  }

  private answer(index: number, post: number, at: number) {
    const desk = this.desks[post]!;
    const handle_s = this.calls[index]!.work_s * desk.plan.level;
    desk.busy++;
    this.outcomes[index] = { answeredAt: at, leftQueueAt: at, post, handle_s };
    this.plan(at + handle_s, 'finish', post);
  }

  private giveUp(index: number) {
    const { at, patience_s } = this.calls[index]!;
    this.outcomes[index] = { answeredAt: null, leftQueueAt: at + patience_s, post: null, handle_s: 0 };
  }

  private takeWaiting(post: number, at: number): boolean {
    while (this.firstWaiting < this.waiting.length) {
      const index = this.waiting[this.firstWaiting++]!;
      const call = this.calls[index]!;
      if (call.at + call.patience_s <= at) this.giveUp(index);
      else {
        this.answer(index, post, at);
        return true;
      }
    }
    return false;
  }

  private happen(event: DeskEvent) {
    const desk = this.desks[event.post]!;
    if (event.kind === 'start') this.start(event, desk);
    else if (event.kind === 'leave') {
      desk.open = false;
      desk.leaving = true;
      if (desk.busy === 0) this.depart(event, desk);
    } else {
      desk.busy--;
      desk.idleSince = event.at;
      const isLastSpell = desk.spell === desk.plan.spells.length - 1;
      if (desk.open || (desk.plan.staysUntilEmpty && isLastSpell)) {
        if (this.takeWaiting(event.post, event.at)) return;
      }
      if (desk.leaving && desk.busy === 0) this.depart(event, desk);
    }
  }

  private start(event: DeskEvent, desk: Desk) {
    desk.open = true;
    desk.leaving = false;
    desk.since = event.at;
    desk.idleSince = event.at;
    this.plan(desk.plan.spells[desk.spell]!.to, 'leave', event.post);
    while (desk.busy < this.slots && this.takeWaiting(event.post, event.at));
  }

  private depart(event: DeskEvent, desk: Desk) {
    desk.leaving = false;
    this.onQueue[event.post]!.push({ from: desk.since, to: event.at });
    this.planStart(event.post, desk.spell + 1, event.at - desk.plan.spells[desk.spell]!.to, event.at);
  }
}
