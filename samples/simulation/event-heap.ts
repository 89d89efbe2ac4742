/** Something that happens at a moment; `order` breaks ties so that a run is the same every time. */
export interface TimedEvent {
  readonly at: number;
  readonly order: number;
}

/** Binary heap, earliest event first. */
export class EventHeap<E extends TimedEvent> {
  private readonly events: E[] = [];

  get first(): E | undefined {
    return this.events[0];
  }

  push(event: E): void {
    const { events } = this;
    let index = events.length;
    events.push(event);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!earlier(event, events[parent]!)) break;
      events[index] = events[parent]!;
      index = parent;
    }
    events[index] = event;
  }

  pop(): E | undefined {
    const { events } = this;
    const first = events[0];
    const last = events.pop();
    if (first === undefined || last === undefined || events.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= events.length) break;
      if (child + 1 < events.length && earlier(events[child + 1]!, events[child]!)) child++;
      if (!earlier(events[child]!, last)) break;
      events[index] = events[child]!;
      index = child;
    }
    events[index] = last;
    return first;
  }
}

const earlier = (a: TimedEvent, b: TimedEvent) => a.at < b.at || (a.at === b.at && a.order < b.order);
