/** Milliseconds since 1970, on the virtual clock unless a name says otherwise. */
export type EpochMs = number;

/** A clock that ticks at the speed of the wall clock plus an offset that only ever grows. */
export type VirtualClock = {
  now(): EpochMs;
  offsetMs(): number;
  /** Moves forward to an instant; an instant that has passed changes nothing. */
  moveTo(instant: EpochMs): void;
  onMove(listener: (offsetMs: number) => void): void;
};

export function createVirtualClock(wall: () => EpochMs, startOffsetMs = 0): VirtualClock {
  let offset = startOffsetMs;
  const listeners: ((offsetMs: number) => void)[] = [];
  return {
    now: () => wall() + offset,
    offsetMs: () => offset,
    moveTo: (instant) => {
      const jump = instant - (wall() + offset);
      if (jump <= 0) return;
      offset += jump;
      for (const listener of listeners) listener(offset);
    },
    onMove: (listener) => {
      listeners.push(listener);
    },
  };
}

/** An instant as ISO 8601 in UTC, to the second: what people and the control API see. */
export function isoSeconds(instant: EpochMs): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
