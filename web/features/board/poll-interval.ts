interface Watching {
  readonly visible: boolean;
  /** When somebody last moved, typed or scrolled here; the same clock as `now`, in milliseconds. */
  readonly activeAt: number;
}

const idleAfterMs = 60_000;

/** How soon the board is read again, in milliseconds: soon while somebody works, rarely while nobody does, never unseen. */
export function pollInterval({ visible, activeAt }: Watching, now: number): number | false {
  if (!visible) return false;
  return now - activeAt > idleAfterMs ? 30_000 : 5_000;
}
