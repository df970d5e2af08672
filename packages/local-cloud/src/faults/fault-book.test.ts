import { describe, expect, it } from 'vitest';
import type { FaultPoint } from './fault.ts';
import { createFaultBook, fits } from './fault-book.ts';
import { FaultRefusal, faultToJson, readFault } from './read-fault.ts';

const point = (more: Partial<FaultPoint> = {}): FaultPoint => ({
  service: 'ses',
  operation: 'SendRawEmail',
  functions: ['FollowUpFunction1A2B', 'afterword-dev-follow-up'],
  ...more,
});
const world = (...wishes: object[]) => {
  const clock = { at: 0, now: () => clock.at };
  const book = createFaultBook({ clock });
  for (const wish of wishes) book.add(readFault({ ...wish }));
  return { clock, book };
};
const ses = { service: 'ses', kind: 'error' };

describe('who is hit', () => {
  it.each([
    ['everything of the service', ses, point(), true],
    ['another service', ses, point({ service: 'sqs' }), false],
    ['an operation by pattern', { ...ses, operation: 'Send*' }, point(), true],
    ['another operation', { ...ses, operation: 'Get*' }, point(), false],
    ['a function by name', { ...ses, function: '*follow-up' }, point(), true],
    ['a function by logical id', { ...ses, function: 'FollowUpFunction*' }, point(), true],
    ['another function', { ...ses, function: 'sweep' }, point(), false],
    [
      'nobody in particular when a function is named',
      { ...ses, function: 'x' },
      point({ functions: [] }),
      false,
    ],
  ])('%s', (_what, wish, at, expected) => {
    expect(world(wish).book.strike(at) !== undefined).toBe(expected);
  });

  it('takes a pattern as a text, not as an expression', () => {
    expect(fits('a.c', 'abc')).toBe(false);
    expect(fits('*', '')).toBe(true);
  });
});

it('strikes as often as it is told to, and counts', () => {
  const { book } = world({ ...ses, count: 2 });
  expect([1, 2, 3].map(() => book.strike(point()) !== undefined)).toEqual([true, true, false]);
  expect(book.list()[0]?.hits).toBe(2);
});

it('strikes by chance, the same way for the same seed', () => {
  const pattern = (seed: number) => {
    const { book } = world({ ...ses, probability: 0.3, seed });
    return Array.from({ length: 1000 }, () => (book.strike(point()) ? 'x' : '.')).join('');
  };
  expect(pattern(7)).toBe(pattern(7));
  expect(pattern(7)).not.toBe(pattern(8));
  const hits = pattern(7).split('x').length - 1;
  expect(hits).toBeGreaterThan(240);
  expect(hits).toBeLessThan(360);
});

it('strikes in its window only, whose edges are moments of the timeline', async () => {
  const { clock, book } = world({ ...ses, from: '1970-01-01T01:00:00Z', until: '1970-01-01T03:00:00Z' });
  const changes: number[] = [];
  book.onChange(() => changes.push(clock.at));
  const strikesAt = (hours: number) => {
    clock.at = hours * 3_600_000;
    return book.strike(point()) !== undefined;
  };
  expect([0.99, 1, 2.99, 3].map(strikesAt)).toEqual([false, true, true, false]);
  expect(book.source.nextDueAt()).toBe(3_600_000);
  await book.source.runNext();
  expect(book.source.nextDueAt()).toBe(3 * 3_600_000);
  await book.source.runNext();
  expect(book.source.nextDueAt()).toBeUndefined();
  expect(changes).toHaveLength(2);
});

it('delays the same event once', () => {
  const { book } = world({ service: 'scheduler', operation: 'Fire', kind: 'delay', by: 'P1D' });
  const fire = (key: string) => book.strike(point({ service: 'scheduler', operation: 'Fire', key }));
  expect(fire('a')?.byMs).toBe(86_400_000);
  expect(fire('a')).toBeUndefined();
  expect(fire('b')).toBeDefined();
});

it.each([
  [{ service: 'scheduler', operation: 'Fire', kind: 'drop' }, false],
  [{ service: 'scheduler', kind: 'error' }, true],
  [{ service: 'streams', kind: 'error', count: 3 }, false],
  [{ service: 'streams', kind: 'error', until: '1970-01-01T00:00:00Z' }, false],
  [{ service: 'ses', kind: 'error' }, false],
])('%j hides moments: %s', (wish, hides) => {
  expect(world(wish).book.hidesMoments()).toBe(hides);
});

describe('a wish for a fault', () => {
  it.each<[object, string]>([
    [
      {},
      'service must be one of cognito-idp, dynamodb, lambda, s3, scheduler, ses, ses-events, sqs, ssm, streams.',
    ],
    [{ service: 'ses' }, 'kind must be one of error, delay, reply-lost, duplicate, drop, kill.'],
    [{ ...ses, kind: 'drop' }, 'ses knows no fault of kind "drop"; it knows error, delay, reply-lost, kill.'],
    [{ ...ses, chance: 1 }, 'A fault has no field "chance"; it has service, operation, function,'],
    [{ ...ses, probability: 0 }, 'probability must be above 0 and at most 1.'],
    [{ ...ses, probability: '1' }, 'probability must be a number.'],
    [{ ...ses, count: 1.5 }, 'count must be a whole number from 1.'],
    [{ ...ses, until: 'tomorrow' }, '"tomorrow" is no instant like 2026-12-01T09:00:00Z.'],
    [{ ...ses, from: '2027-01-02T00:00:00Z', until: '2027-01-01T00:00:00Z' }, 'until must lie after from.'],
    [{ ...ses, by: 'PT1S' }, 'Only a delay, or a kill of an invocation, takes "by".'],
    [{ ...ses, kind: 'delay' }, 'A delay needs "by", a duration like PT2S or P1D.'],
    [{ ...ses, kind: 'delay', by: '2s' }, '"2s" is no duration like PT2S or P1D.'],
    [
      { ...ses, kind: 'delay', by: 'P1D' },
      'A call waits in real time, so "by" is at most PT60S here; "P1D" is longer.',
    ],
    [{ ...ses, kind: 'kill', when: 'never' }, 'when must be "before" or "after".'],
  ])('%j is refused in a sentence', (wish, sentence) => {
    expect(() => readFault({ ...wish })).toThrow(FaultRefusal);
    expect(() => readFault({ ...wish })).toThrow(sentence);
  });

  it.each([
    [{ service: 'scheduler', kind: 'error' }, 'ThrottlingException', 429],
    [
      { service: 'scheduler', kind: 'error', code: 'ServiceQuotaExceededException' },
      'ServiceQuotaExceededException',
      402,
    ],
    [{ service: 'ses', kind: 'error' }, 'Throttling', 400],
    [{ service: 'dynamodb', kind: 'error', code: 'InternalServerError' }, 'InternalServerError', 500],
    [{ service: 'ses', kind: 'error', code: 'MessageRejected', status: 418 }, 'MessageRejected', 418],
  ])('%j answers as the service would', (wish, code, status) => {
    expect(readFault({ ...wish })).toMatchObject({ code, status });
  });

  it('reads back as it was written', () => {
    const wish = { service: 'streams', kind: 'delay', by: 'PT90S', until: '2027-01-01T00:00:00Z', count: 3 };
    const fault = { ...readFault(wish), id: 'fault-1' };
    expect(faultToJson(fault, 1)).toMatchObject({ ...wish, id: 'fault-1', hits: 1 });
  });
});
