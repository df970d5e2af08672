import { itemTypes } from '@afterword/store/table-shape';
import { describe, expect, it } from 'vitest';
import { projectionsFilters, timersFilters } from './stream-filters.ts';

type EventName = 'INSERT' | 'MODIFY' | 'REMOVE';

/** As much of Lambda's filter rules as the patterns use: nested keys, lists of allowed strings. */
function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.includes(value);
  if (typeof pattern !== 'object' || pattern === null || typeof value !== 'object' || value === null)
    return false;
  return Object.entries(pattern).every(([key, inner]) =>
    matches(inner, (value as Readonly<Record<string, unknown>>)[key]),
  );
}

function passes(filters: readonly unknown[], eventName: EventName, type: string): boolean {
  const image = { type: { S: type } };
  const dynamodb = eventName === 'REMOVE' ? { OldImage: image } : { NewImage: image };
  return filters.some((pattern) => matches(pattern, { eventName, dynamodb }));
}

function typesThatPass(filters: readonly unknown[], eventName: EventName): readonly string[] {
  return Object.values(itemTypes).filter((type) => passes(filters, eventName, type));
}

describe('the timers’ filter', () => {
  it.each(['INSERT', 'MODIFY', 'REMOVE'] as const)(
    'lets submissions through on %s and nothing else',
    (eventName) => {
      expect(typesThatPass(timersFilters, eventName)).toEqual(['submission']);
    },
  );
});

describe('the projections’ filter', () => {
  it('follows candidates, job orders, the agency, submissions and new jobs', () => {
    expect(typesThatPass(projectionsFilters, 'INSERT')).toEqual([
      'agency',
      'job-order',
      'candidate',
      'submission',
      'job',
    ]);
  });

  it('does not wake for the progress of a job, nor for figures and marks it writes itself', () => {
    expect(typesThatPass(projectionsFilters, 'MODIFY')).toEqual([
      'agency',
      'job-order',
      'candidate',
      'submission',
    ]);
  });

  it('does not wake for removals', () => {
    expect(typesThatPass(projectionsFilters, 'REMOVE')).toEqual([]);
  });
});

describe('what recruiters are written about', () => {
  const notice = (eventName: EventName, type: string, field: string, value: string) =>
    projectionsFilters.some((pattern) =>
      matches(pattern, {
        eventName,
        dynamodb: { NewImage: { type: { S: type }, data: { M: { [field]: { S: value } } } } },
      }),
    );

  it.each([
    ['INSERT', 'event', 'type', 'AnswerPending', true],
    ['INSERT', 'event', 'type', 'StepSent', false],
    ['MODIFY', 'message', 'state', 'bounced', true],
    ['MODIFY', 'message', 'state', 'complained', true],
    ['MODIFY', 'message', 'state', 'delivered', false],
    ['INSERT', 'message', 'state', 'bounced', false],
    ['INSERT', 'notice', 'kind', 'template-test', true],
    ['MODIFY', 'notice', 'kind', 'template-test', false],
    ['INSERT', 'notice', 'kind', 'digest', false],
  ] as const)('%s of a %s with %s %s: %s', (eventName, type, field, value, passed) => {
    expect(notice(eventName, type, field, value)).toBe(passed);
  });
});
