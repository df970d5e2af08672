import { describe, expect, it } from 'vitest';
import { oncePerKey } from './once-per-key.ts';

function counted(answers: readonly (string | Error)[]) {
  const time = { at: 0 };
  const runs: string[] = [];
  const ask = oncePerKey<string>(
    async (key) => {
      runs.push(key);
      const answer = answers[Math.min(runs.length, answers.length) - 1] ?? '';
      if (answer instanceof Error) throw answer;
      return answer;
    },
    (answer) => answer !== 'unreachable',
    { rememberMs: 60, now: () => time.at },
  );
  return { ask, runs, time };
}

describe('once per key', () => {
  it('spends a refresh token once, however many ask at the same time', async () => {
    const { ask, runs } = counted(['fresh']);
    expect(await Promise.all([ask('token'), ask('token'), ask('token')])).toEqual([
      'fresh',
      'fresh',
      'fresh',
    ]);
    expect(runs).toEqual(['token']);
  });

  it('gives the same answer to whoever comes a little late with the old token', async () => {
    const { ask, runs, time } = counted(['fresh', 'other']);
    await ask('token');
    time.at = 59;
    expect(await ask('token')).toBe('fresh');
    time.at = 60;
    expect(await ask('token')).toBe('other');
    expect(runs).toHaveLength(2);
  });

  it('keeps people apart', async () => {
    const { ask, runs } = counted(['one', 'two']);
    expect([await ask('a'), await ask('b')]).toEqual(['one', 'two']);
    expect(runs).toEqual(['a', 'b']);
  });

  it('asks again after no answer, and after a failure', async () => {
    const { ask } = counted(['unreachable', new Error('down'), 'fresh']);
    expect(await ask('token')).toBe('unreachable');
    await expect(ask('token')).rejects.toThrow('down');
    expect(await ask('token')).toBe('fresh');
  });
});
