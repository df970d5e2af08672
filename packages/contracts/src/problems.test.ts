import { refusalCodes } from '@afterword/core/kernel/refusal';
import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { apiProblemCodes, invalidRequest, problem, problemKinds, problemView } from './problems.ts';

describe('problems', () => {
  it.each([...new Set([...apiProblemCodes, ...refusalCodes])])('%s has a status and a title', (code) => {
    const { status, title } = problemKinds[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(parse(problemView, problem(code))).toEqual({ ok: true, value: problem(code) });
  });

  it('map no code that nobody uses', () => {
    const known = new Set<string>([...apiProblemCodes, ...refusalCodes]);
    expect(Object.keys(problemKinds).filter((code) => !known.has(code))).toEqual([]);
  });

  it('name the first wrong field and list them all', () => {
    const errors = [
      { field: 'name', message: 'name is missing.' },
      { field: 'email', message: 'email must be one e-mail address like name@example.com.' },
    ] as const;
    expect(invalidRequest([...errors])).toEqual({
      type: '/v1/docs#problem-request-invalid',
      title: 'Request is not valid',
      status: 422,
      code: 'request/invalid',
      detail: 'name is missing. email must be one e-mail address like name@example.com.',
      field: 'name',
      errors,
    });
  });
});
