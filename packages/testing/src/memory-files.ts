/** Object storage that lives as long as the process: what waits, and what is kept, by key. */
export interface MemoryFiles {
  readonly waiting: Map<string, { bytes: number; contentType: string }>;
  readonly kept: Map<string, { bytes: number; contentType: string }>;
}

export const memoryFiles = (): MemoryFiles => ({ waiting: new Map(), kept: new Map() });

/** Files in memory, with addresses that say what they would do. */
export const filesIn = ({ waiting, kept }: MemoryFiles, now: () => number) => ({
  leaveToUpload: async (key: string, { contentType }: { readonly contentType: string }) => ({
    url: `https://files.test/incoming/${key}`,
    headers: { 'content-type': contentType },
    expiresAt: now() + 900,
  }),
  waiting: async (key: string) => waiting.get(key),
  keep: async (key: string) => {
    const file = waiting.get(key);
    if (!file) throw new Error('Nothing waits under this key');
    kept.set(key, file);
  },
  link: async (key: string, fileName: string) => ({
    url: `https://files.test/${key}?as=${encodeURIComponent(fileName)}`,
    expiresAt: now() + 60,
  }),
  remove: async (key: string) => {
    waiting.delete(key);
    kept.delete(key);
  },
});
