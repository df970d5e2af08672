'use client';

import { lazy, Suspense } from 'react';
import { useMe } from '../../client/use-me.ts';
import { useHidden } from './use-hidden.ts';

const FirstSteps = lazy(() => import('./first-steps.tsx'));

/** Where the list stands for those who may set an agency up, until they put it away. */
export function FirstStepsPlace() {
  const { data: me } = useMe();
  const [hidden, hide] = useHidden(me?.user.id);
  if (!me || me.user.role === 'recruiter' || hidden !== false) return null;
  return (
    <Suspense fallback={null}>
      <FirstSteps agency={me.agency.name} hide={hide} />
    </Suspense>
  );
}
