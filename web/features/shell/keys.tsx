'use client';

import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { spellKey } from './spell-key.ts';

/** Keys as they stand on a keyboard, one or the other. */
export function Keys({ of: keys }: { readonly of: readonly string[] }) {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys.map((key, at) => (
    <Fragment key={key}>
      {at > 0 ? ' ' : null}
      <Kbd size="xs">{spellKey(key, isMac)}</Kbd>
    </Fragment>
  ));
}
