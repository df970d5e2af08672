import { describe, expect, it } from 'vitest';
import { system } from '../kernel/actor.ts';
import type { User } from '../user/user.ts';
import { audiencesOf, mayOnTask } from './may-on-task.ts';
import { finishTask, type Occurrence, raiseTask, taskId, taskKinds } from './task.ts';

const failed: Occurrence = {
  kind: 'cannot-process',
  subject: { kind: 'submission', id: 'sub-1' },
  division: 'office',
  code: 'received-too-often',
};
const rosa = { kind: 'user', id: 'user-1' } as const;

describe('a task', () => {
  it('is one for its kind and subject', () => {
    expect(taskId('cannot-process', failed.subject)).toBe('cannot-process.sub-1');
    expect(taskId('report-unread', failed.subject)).toBe('report-unread.sub-1');
    expect(taskId('cannot-process', null)).toBe('cannot-process');
    expect(taskId('mentioned', { kind: 'mention', id: 'sub-1', userId: 'user-2' })).toBe(
      'mentioned.sub-1.user-2',
    );
  });

  it('counts how often it came since it was opened', () => {
    const once = raiseTask(undefined, failed, 100);
    expect(once).toMatchObject({ count: 1, firstAt: 100, lastAt: 100, doneAt: null });
    const twice = raiseTask(once, { ...failed, code: 'other' }, 200);
    expect(twice).toMatchObject({ count: 2, firstAt: 100, lastAt: 200, code: 'other' });
  });

  it('does not go back in time where clocks differ', () => {
    expect(raiseTask(raiseTask(undefined, failed, 200), failed, 100).lastAt).toBe(200);
  });

  it('done twice is done once', () => {
    const done = finishTask(raiseTask(undefined, failed, 100), rosa, 200);
    expect(done).toMatchObject({ doneAt: 200, doneBy: rosa });
    expect(finishTask(done, system, 300)).toBe(done);
  });

  it('that comes again after it was done starts anew', () => {
    const done = finishTask(raiseTask(raiseTask(undefined, failed, 100), failed, 150), rosa, 200);
    expect(raiseTask(done, failed, 300)).toEqual(raiseTask(undefined, failed, 300));
  });

  it.each(['', 'Ana Ruiz', 'ana@mail.test', 'x'.repeat(81)])('holds no text that is no code: %j', (code) => {
    expect(() => raiseTask(undefined, { ...failed, code }, 100)).toThrow('no code');
  });

  it('has kinds that leave room for an id in the path', () => {
    for (const kind of taskKinds) expect(kind).toMatch(/^[a-z-]{1,20}$/);
  });
});

describe('who may see a task and say it is done', () => {
  const office = { division: 'office', subject: null } as const;
  const agencys = { division: null, subject: null } as const;
  const aUser = (overrides: Partial<User> = {}): User => ({
    id: 'user-1',
    name: 'Rosa Kim',
    email: 'rosa@agency.test',
    role: 'recruiter',
    divisions: ['office'],
    active: true,
    ...overrides,
  });

  it.each([
    ['a recruiter of its division', aUser(), office, true],
    ['a recruiter of another', aUser({ divisions: ['technical'] }), office, false],
    ['a manager of another', aUser({ role: 'manager', divisions: ['technical'] }), office, false],
    ['an admin', aUser({ role: 'admin', divisions: [] }), office, true],
    ['a recruiter, of the agency’s', aUser(), agencys, false],
    ['a manager, of the agency’s', aUser({ role: 'manager', divisions: [] }), agencys, true],
    ['an admin, of the agency’s', aUser({ role: 'admin', divisions: [] }), agencys, true],
    ['nobody who left', aUser({ role: 'admin', active: false }), agencys, false],
  ])('%s', (_who, user, task, expected) => {
    expect([mayOnTask(user, 'read', task), mayOnTask(user, 'write', task)]).toEqual([expected, expected]);
  });

  const omars = { division: 'office', subject: { kind: 'mention', id: 'sub-1', userId: 'user-1' } } as const;

  it.each([
    ['whom it names', aUser(), true],
    ['a colleague', aUser({ id: 'user-2' }), false],
    ['an admin who is not meant', aUser({ id: 'user-2', role: 'admin' }), false],
    ['whom it names, since moved to another division', aUser({ divisions: ['technical'] }), false],
  ])('a mention: %s', (_who, user, expected) => {
    expect([mayOnTask(user, 'read', omars), mayOnTask(user, 'write', omars)]).toEqual([expected, expected]);
  });

  it('is asked for by audience: divisions, the agency, and always oneself', () => {
    const own = { userId: 'user-1' };
    expect(audiencesOf(aUser())).toEqual(['office', own]);
    expect(audiencesOf(aUser({ role: 'manager' }))).toEqual(['office', null, own]);
    expect(audiencesOf(aUser(), 'office')).toEqual(['office', own]);
    expect(audiencesOf(aUser(), 'technical')).toEqual([own]);
  });
});
