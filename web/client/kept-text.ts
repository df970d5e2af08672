/** A text that outlives a page. */
export interface KeptText {
  read(key: string): string | null;
  /** `null`: forget it. */
  write(key: string, text: string | null): void;
  /** Of everything that is kept there. */
  keys(): readonly string[];
}

// Storage may be denied (a browser's privacy settings): whatever is kept in it has to be dispensable.
const keptIn = (storage: () => Storage): KeptText => ({
  read: (key) => {
    try {
      return storage().getItem(key);
    } catch {
      return null;
    }
  },
  write: (key, text) => {
    try {
      if (text === null) storage().removeItem(key);
      else storage().setItem(key, text);
    } catch {
      // Nothing to keep it in.
    }
  },
  keys: () => {
    try {
      return Object.keys(storage());
    } catch {
      return [];
    }
  },
});

/** As long as this tab is open, over reloads. */
export const inThisTab = keptIn(() => sessionStorage);

/** Until it is forgotten, in every tab of this browser. */
export const inThisBrowser = keptIn(() => localStorage);
