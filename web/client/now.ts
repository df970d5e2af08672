'use client';

import { useSyncExternalStore } from 'react';

/*
 * What time it is for the API. Its clock may have been moved; the browser's only tells how much time has passed since
 * the API last said.
 */

let heard: { readonly at: number; readonly mono: number } | undefined;
const listeners = new Set<() => void>();
let shown: number | undefined;

const tell = () => {
  shown = apiNow();
  for (const listener of listeners) listener();
};

/** A reply said what time it is, `2027-03-02T17:00:00Z`. */
export function learnNow(iso: string): void {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return;
  const believed = apiNow();
  heard = { at, mono: performance.now() };
  // Replies carry whole seconds and travel; only a real difference is news.
  if (believed === undefined || Math.abs(at - believed) > 2000) tell();
}

function apiNow(): number | undefined {
  return heard && heard.at + (performance.now() - heard.mono);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const timer = setInterval(tell, 30_000);
  return () => {
    listeners.delete(listener);
    clearInterval(timer);
  };
}

/** The API's time in milliseconds, renewed twice a minute; until one is heard, what the page came with. */
export const useNow = (initial: string): number =>
  useSyncExternalStore(
    subscribe,
    () => shown ?? Date.parse(initial),
    () => Date.parse(initial),
  );
