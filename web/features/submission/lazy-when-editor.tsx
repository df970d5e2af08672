'use client';
import { type ComponentProps, lazy, Suspense } from 'react';

const WhenEditor = lazy(() => import('./when-editor.tsx'));

/** Asks for a day or a time; its code comes when somebody wants to change one. */
export const LazyWhenEditor = (props: ComponentProps<typeof WhenEditor>) => (
  <Suspense fallback={null}>
    <WhenEditor {...props} />
  </Suspense>
);
