import { describe, expect, it } from 'vitest';
import { appoint } from './appoint.ts';
import type { User } from './user.ts';

const aUser = (facts: Pick<User, 'id' | 'role' | 'divisions'>): User => ({
  name: 'Rosa Kim',
  email: `${facts.id}@agency.test`,
  active: true,
  ...facts,
});

const manager = aUser({ id: 'm', role: 'manager', divisions: ['office', 'technical'] });
const admin = aUser({ id: 'a', role: 'admin', divisions: [] });
const rosa = aUser({ id: 'r', role: 'recruiter', divisions: ['office', 'industrial'] });
const wish = { name: 'Rosa Kim', role: 'recruiter', divisions: ['office'] } as const;

const outcome = (...call: Parameters<typeof appoint>) => {
  const decision = appoint(...call);
  return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.field];
};

describe('a manager', () => {
  it.each([
    ['takes on a recruiter of their divisions', undefined, wish, 'accepted'],
    ['makes a manager', rosa, { ...rosa, role: 'manager' }, 'accepted'],
    ['makes no admin', undefined, { ...wish, role: 'admin' }, ['access/denied', 'role']],
    ['changes no admin', admin, { ...wish, role: 'recruiter' }, ['access/denied', 'role']],
    [
      'gives no division that is not theirs',
      undefined,
      { ...wish, divisions: ['managerial'] },
      ['access/denied', 'divisions'],
    ],
    ['takes none either', rosa, { ...rosa, divisions: ['office'] }, ['access/denied', 'divisions']],
    [
      'leaves foreign divisions as they are',
      rosa,
      { ...rosa, divisions: ['industrial', 'technical'] },
      'accepted',
    ],
    [
      'leaves nobody without a division',
      rosa,
      { ...rosa, divisions: [] },
      ['user/needs-division', 'divisions'],
    ],
    [
      'does not promote themselves',
      manager,
      { ...manager, divisions: ['office'] },
      ['access/denied', 'role'],
    ],
    ['may write their own name anew', manager, { ...manager, name: 'M. Osei' }, 'accepted'],
  ] as const)('%s', (_what, before, wanted, expected) => {
    expect(outcome(manager, before, wanted)).toEqual(expected);
  });
});

describe('an admin', () => {
  it('makes an admin of whoever they like, in every division', () => {
    expect(outcome(admin, rosa, { ...rosa, role: 'admin', divisions: [] })).toBe('accepted');
    expect(outcome(admin, undefined, { ...wish, divisions: ['managerial'] })).toBe('accepted');
  });

  it('does not step down alone: somebody stays admin', () => {
    expect(outcome(admin, admin, { ...admin, role: 'recruiter' })).toEqual(['access/denied', 'role']);
  });
});
