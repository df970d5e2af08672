import { expect, it } from 'vitest';
import { busiestPage, frameCosts, type TraceEvent } from './frame-costs.ts';

const page = { pid: 1, tid: 1 };
const begin = (ts: number, thread = page): TraceEvent => ({
  ...thread,
  name: 'BeginMainThreadFrame',
  ph: 'I',
  ts,
});
const span = (name: string, ts: number, dur: number, tdur = dur): TraceEvent => ({
  ...page,
  name,
  ph: 'X',
  ts,
  dur,
  tdur,
});

it('counts what a frame did until the next one begins', () => {
  const costs = frameCosts(
    [
      begin(0),
      span('FunctionCall', 100, 1000),
      span('Paint', 2000, 500),
      begin(16_000),
      span('Layout', 16_100, 3000),
    ],
    page,
  );
  expect(costs).toEqual([
    { scripting: 1, layout: 0, paint: 0.5, total: 1.5 },
    { scripting: 0, layout: 3, paint: 0, total: 3 },
  ]);
});

it('counts a layout that code forces as layout, once', () => {
  const [cost] = frameCosts([begin(0), span('FunctionCall', 100, 1000), span('Layout', 300, 400)], page);
  expect(cost).toEqual({ scripting: 0.6, layout: 0.4, paint: 0, total: 1 });
});

it('takes the time of the thread, and none of other threads', () => {
  const elsewhere = { ...span('Paint', 100, 9000), tid: 2 };
  const [cost] = frameCosts([begin(0), span('Paint', 100, 9000, 700), elsewhere], page);
  expect(cost?.total).toBe(0.7);
});

it('looks at the page that drew most', () => {
  expect(busiestPage([begin(0, { pid: 9, tid: 9 }), begin(0), begin(16)])).toEqual(page);
});
