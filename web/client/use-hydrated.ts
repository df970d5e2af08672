'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether this runs in the browser, after the page the server sent has come to life. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
