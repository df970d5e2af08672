'use client';

import { useCallback, useEffect, useState } from 'react';

const keyOf = (userId: string): string => `afterword.first-steps.${userId}`;

// Storage may be denied (a browser's privacy settings): the list is shown again then.
const read = (userId: string): boolean => {
  try {
    return localStorage.getItem(keyOf(userId)) === 'hidden';
  } catch {
    return false;
  }
};

const write = (userId: string): void => {
  try {
    localStorage.setItem(keyOf(userId), 'hidden');
  } catch {
    // Nothing to keep it in.
  }
};

/** Whether somebody put the list away in this browser; `undefined` until that is known. */
export function useHidden(userId: string | undefined) {
  const [hidden, setHidden] = useState<boolean>();
  useEffect(() => {
    if (userId !== undefined) setHidden(read(userId));
  }, [userId]);
  const hide = useCallback(() => {
    if (userId !== undefined) write(userId);
    setHidden(true);
  }, [userId]);
  return [hidden, hide] as const;
}
