import { expect, it } from 'vitest';
import { createClosers } from './closers.ts';

it('closes what was opened last first, once', async () => {
  const closers = createClosers();
  const closed: string[] = [];
  closers.add(() => void closed.push('first'));
  closers.add(async () => void closed.push('second'));
  await Promise.all([closers.closeAll(), closers.closeAll()]);
  expect(closed).toEqual(['second', 'first']);
});

it('closes at once what comes up after the end', async () => {
  const closers = createClosers();
  const closed: string[] = [];
  await closers.closeAll();
  closers.add(() => void closed.push('late'));
  await closers.closeAll();
  expect(closed).toEqual(['late']);
});
