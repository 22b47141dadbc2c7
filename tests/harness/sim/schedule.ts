type Event = { readonly at: number; readonly order: number; run: (() => void) | null };

/**
 * The one clock of a world and everything that is still to happen in it, in order. Nothing in a world waits for anything real,
 * so when the promises of one event have settled, the next may come.
 */
export class Schedule {
  private ms = 0;
  private count = 0;
  private readonly heap: Event[] = [];
  events = 0;

  readonly now = (): number => this.ms;

  /** @returns cancels it */
  after(ms: number, run: () => void): () => void {
    this.count += 1;
    const event: Event = { at: this.ms + Math.max(0, ms), order: this.count, run };
    push(this.heap, event);
    return () => {
      event.run = null;
    };
  }

  /** Goes on until `isDone`; false when that did not come about by `until`, or nothing is left that could bring it about. */
  async run(isDone: () => boolean, until: number): Promise<boolean> {
    for (;;) {
      if (isDone()) return true;
      const next = this.heap[0];
      if (next === undefined || next.at > until) {
        this.ms = Math.max(this.ms, Math.min(until, next?.at ?? until));
        return false;
      }
      pop(this.heap);
      if (next.run === null) continue;
      this.ms = next.at;
      this.events += 1;
      next.run();
      await settled();
    }
  }
}

/** A turn of the real event loop comes only after every promise that could go on has gone on. */
export function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

function isBefore(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function push(heap: Event[], event: Event): void {
  let index = heap.length;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || isBefore(parent, event)) break;
    heap[index] = parent;
    index = above;
  }
  heap[index] = event;
}

function pop(heap: Event[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    const child = smaller(heap, left, left + 1);
    const found = heap[child];
    if (found === undefined || isBefore(last, found)) break;
    heap[index] = found;
    index = child;
  }
  heap[index] = last;
}

function smaller(heap: readonly Event[], left: number, right: number): number {
  const one = heap[left];
  const other = heap[right];
  return one !== undefined && other !== undefined && isBefore(other, one) ? right : left;
}
