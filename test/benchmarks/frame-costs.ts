/** An event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** `X`: with a duration; `I`: a moment. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread's own time, without what the machine did meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of one frame. */
export interface FrameCost {
  readonly scripting: number;
  readonly layout: number;
  readonly paint: number;
  readonly total: number;
}

type Kind = Exclude<keyof FrameCost, 'total'>;

const kinds: Readonly<Record<string, Kind>> = {
  EvaluateScript: 'scripting',
  EventDispatch: 'scripting',
  FireAnimationFrame: 'scripting',
  FireIdleCallback: 'scripting',
  FunctionCall: 'scripting',
  MajorGC: 'scripting',
  MinorGC: 'scripting',
  RunMicrotasks: 'scripting',
  TimerFire: 'scripting',
  HitTest: 'layout',
  Layout: 'layout',
  PrePaint: 'layout',
  ScheduleStyleRecalculation: 'layout',
  UpdateLayoutTree: 'layout',
  Commit: 'paint',
  Layerize: 'paint',
  Paint: 'paint',
};

/**
 * What each frame of a page cost its main thread, from one begin of a frame to the next, by what it was spent on: an
 * event inside another one counts for itself and not for the outer one. Thread time, so that a busy machine changes
 * little.
 *
 * @param pid of the page's process
 */
export function frameCosts(events: readonly TraceEvent[], { pid, tid }: MainThread): readonly FrameCost[] {
  const own = events.filter((event) => event.pid === pid && event.tid === tid);
  const begins = own
    .filter(({ name }) => name === 'BeginMainThreadFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const frames = begins.map(() => ({ scripting: 0, layout: 0, paint: 0 }));
  const open: { readonly end: number; readonly kind: Kind; readonly frame: number }[] = [];
  let at = -1;
  const spans = own
    .filter(({ ph, name }) => ph === 'X' && name in kinds)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const { name, ts, dur = 0, tdur = dur } of spans) {
    while ((begins[at + 1] ?? Number.POSITIVE_INFINITY) <= ts) at += 1;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
    const kind = kinds[name];
    if (kind === undefined) continue;
    const outer = open.at(-1);
    const outerFrame = outer && frames[outer.frame];
    if (outer && outerFrame) outerFrame[outer.kind] -= tdur;
    const frame = frames[at];
    if (frame) frame[kind] += tdur;
    open.push({ end: ts + dur, kind, frame: at });
  }
  return frames.map(({ scripting, layout, paint }) => ({
    scripting: scripting / 1000,
    layout: layout / 1000,
    paint: paint / 1000,
    total: (scripting + layout + paint) / 1000,
  }));
}

export interface MainThread {
  readonly pid: number;
  readonly tid: number;
}

/** The main thread of the page that drew most frames meanwhile. */
export function busiestPage(events: readonly TraceEvent[]): MainThread {
  const counts = new Map<string, { readonly thread: MainThread; count: number }>();
  for (const { name, pid, tid } of events) {
    if (name !== 'BeginMainThreadFrame') continue;
    const known = counts.get(`${pid} ${tid}`) ?? { thread: { pid, tid }, count: 0 };
    known.count += 1;
    counts.set(`${pid} ${tid}`, known);
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!most) throw new Error('The trace holds no frame of any page.');
  return most.thread;
}
