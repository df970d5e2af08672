export type Closers = {
  /** What to do at the end. Added after the end, it is done at once: a start that was broken off leaves nothing. */
  add(close: () => Promise<void> | void): void;
  /** Closes everything, last opened first; a second call waits for the first. */
  closeAll(): Promise<void>;
};

export function createClosers(): Closers {
  const closers: (() => Promise<void> | void)[] = [];
  let closing: Promise<void> | undefined;
  const run = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  return {
    add: (close) => {
      closers.push(close);
      if (closing) closing = closing.then(run);
    },
    closeAll: () => {
      closing ??= run();
      return closing;
    },
  };
}
