import { expect, it } from 'vitest';
import { reportLines } from './test-report.ts';

it('tells of each stage how long it took and what came of it, and the sum last', () => {
  expect(
    reportLines([
      { title: 'types', passed: true, seconds: 5.23 },
      { title: 'unit tests', passed: true, seconds: 29.96, tests: { passed: 5563, failed: 0 } },
      { title: 'journeys', passed: false, seconds: 179.6, tests: { passed: 70, failed: 2 } },
    ]),
  ).toEqual([
    '   types           5.2 s  ok',
    '   unit tests     30.0 s  5563 passed',
    '   journeys     3 m 00 s  70 passed, 2 failed: FAILED',
    '   all of it    3 m 35 s',
    '',
    'Not passed: journeys.',
    '',
    '5633 passed, 2 failed',
  ]);
});

it('does not call passed what ended before it could count', () => {
  const lines = reportLines([
    { title: 'unit tests', passed: false, seconds: 1, tests: { passed: 0, failed: 0 } },
  ]);
  expect(lines[0]).toContain('0 passed: FAILED');
  expect(lines).toContain('Not passed: unit tests.');
});
