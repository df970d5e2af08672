/** Milliseconds since the epoch, of the simulated world. */
export type VirtualMilliseconds = number;

interface Task {
  readonly at: VirtualMilliseconds;
  readonly order: number;
  readonly run: () => void;
}

/** Comes first: the earlier one, and of two at once the one that was planned first. */
const isBefore = (one: Task, other: Task): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

/**
 * The only clock of a simulated world, and the only thing that lets it go on: a heap of tasks, run one by one, each
 * at its own time. Between two tasks every promise that can settle has settled, so the order of tasks is the order
 * of everything.
 */
export class VirtualTime {
  now: VirtualMilliseconds;
  #order = 0;
  readonly #heap: Task[] = [];

  constructor(start: VirtualMilliseconds) {
    this.now = start;
  }

  at(moment: VirtualMilliseconds, run: () => void): void {
    this.#order += 1;
    this.#push({ at: Math.max(moment, this.now), order: this.#order, run });
  }

  after(milliseconds: number, run: () => void): void {
    this.at(this.now + milliseconds, run);
  }

  /** Runs everything due until `end`, letting promises settle after each task. Ends at `end`. */
  async runUntil(end: VirtualMilliseconds, settle: () => Promise<void>): Promise<void> {
    for (let task = this.#heap[0]; task && task.at <= end; task = this.#heap[0]) {
      this.#pop();
      this.now = task.at;
      task.run();
      await settle();
    }
    this.now = Math.max(this.now, end);
  }

  #push(task: Task): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(task);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (!above || isBefore(above, task)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = task;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      const child = right && left && isBefore(right, left) ? right : left;
      if (!child || isBefore(last, child)) break;
      heap[at] = child;
      at = child === right ? 2 * at + 2 : 2 * at + 1;
    }
    heap[at] = last;
  }
}
