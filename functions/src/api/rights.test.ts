import type { OperationId } from '@afterword/contracts/routes';
import { may } from '@afterword/core/access/may';
import { type Role, roles, type User } from '@afterword/core/user/user';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Outside, type Right, rights } from './rights.ts';
import { aBusyOffice, type BusyOffice, now } from './testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf, isUntouched } from './testing/an-api.ts';
import type { Replied } from './testing/call-api.ts';
import { goodRequests, operations, pathOf, routeOf } from './testing/requests.ts';

/** What the requests are about belongs to the office division, and there to Rosa. */
const relations = { own: 'user-1', 'same division': 'user-2', 'other division': 'user-3' } as const;
type Relation = keyof typeof relations;

let office: BusyOffice;
beforeAll(async () => {
  office = await aBusyOffice();
});

interface Cell {
  readonly api: AnApi;
  readonly user: User;
}

/** The office with one of its people in another role. */
function cellFor(relation: Relation, role: Role): Cell {
  const rows = copyOf(office.rows);
  const id = relations[relation];
  const found = rows.users.get(id);
  if (!found) throw new Error(`No ${id}`);
  const user = { ...found.value, role };
  rows.users.set(id, { ...found, value: user });
  return { api: anApi({ rows, now, firstId: 1000 }), user };
}

function send(api: AnApi, operation: OperationId, as: string | null, instead = {}): Promise<Replied> {
  const request = goodRequests(office)[operation];
  const contentType =
    routeOf(operation).bodyType === 'form' ? 'application/x-www-form-urlencoded' : undefined;
  return api.call(routeOf(operation).method, pathOf(operation, request, instead), request.body, {
    as,
    ifMatch: request.ifMatch,
    ...(contentType ? { contentType } : {}),
  });
}

/** What the policy says to this person, about something of the office. */
function expected(right: Right, user: User, relation: Relation): 'answered' | 'denied' | Outside {
  if ('public' in right) return 'answered';
  if (!may(user, right.action)) return 'denied';
  if (right.ownOnly) return relation === 'own' || user.role === 'admin' ? 'answered' : right.outside;
  if (!may(user, right.action, { divisions: ['office'] })) return right.outside;
  if (right.authorOr === undefined || relation === 'own') return 'answered';
  return right.authorOr === 'managers' && user.role !== 'recruiter' ? 'answered' : 'denied';
}

/** Ids that nobody has, of the same shape. */
const nobodys = {
  submissionId: 'nobody',
  candidateId: 'nobody',
  jobOrderId: 'nobody',
  jobId: 'nobody',
  taskId: 'nobody',
  noteId: 'nobody',
  resumeId: 'nobody',
} as const;

const cells = operations.flatMap((operation) =>
  roles.flatMap((role) =>
    (Object.keys(relations) as Relation[]).map((relation) => [operation, role, relation] as const),
  ),
);

describe('whoever calls', () => {
  it.each(cells)('%s as %s, %s', async (operation, role, relation) => {
    const right = rights[operation];
    const { api, user } = cellFor(relation, role);
    const before = copyOf(api.rows);
    const reply = await send(api, operation, user.email);
    const outcome = expected(right, user, relation);
    switch (outcome) {
      case 'answered':
        expect([reply.status, reply.status < 400 || reply.body.code]).toEqual([
          routeOf(operation).reply.status,
          true,
        ]);
        if (routeOf(operation).method === 'GET') expect(isUntouched(api.rows, before)).toBe(true);
        return;
      case 'denied':
        expect([reply.status, reply.body.code]).toEqual([403, 'access/denied']);
        break;
      case 'hidden': {
        const absent = await send(api, operation, user.email, nobodys);
        expect(reply.status).toBe(404);
        expect(reply.text).toBe(absent.text);
        break;
      }
      case 'unknown-reference':
        expect([reply.status, reply.body.code]).toEqual([422, 'reference/not-found']);
        break;
      case 'left-out':
        expect([reply.status, reply.body]).toEqual([200, { items: [] }]);
        break;
      case 'shown':
        expect(reply.status).toBe(routeOf(operation).reply.status);
        return;
    }
    expect(isUntouched(api.rows, before)).toBe(true);
  });
});

describe('whoever has no part in the agency', () => {
  const strangers = [
    [null, 401, 'auth/missing'],
    ['', 401, 'auth/missing'],
    ['nobody@agency.test', 403, 'access/denied'],
    ['gil@agency.test', 403, 'access/denied'],
  ] as const;
  const signedIn = operations.filter((operation) => !routeOf(operation).public);

  it.each(signedIn.flatMap((operation) => strangers.map((one) => [operation, ...one] as const)))(
    '%s as %j is refused, and nothing is written',
    async (operation, as, status, code) => {
      const rows = copyOf(office.rows);
      const api = anApi({ rows, now });
      const reply = await send(api, operation, as);
      expect([reply.status, reply.body.code]).toEqual([status, code]);
      expect(isUntouched(rows, office.rows)).toBe(true);
    },
  );
});

/** They are asked by POST for what their bodies hold. */
const savesNothing: readonly OperationId[] = ['previewPlan', 'findSimilarCandidates'];

describe('the policy', () => {
  it('leaves public exactly what the contract leaves public', () => {
    const open = operations.filter((operation) => 'public' in rights[operation]);
    expect(open).toEqual(operations.filter((operation) => routeOf(operation).public));
  });

  it('never asks a reader for a right to write, nor a writer for one to read', () => {
    for (const operation of operations) {
      const right = rights[operation];
      if ('public' in right || savesNothing.includes(operation)) continue;
      const reads = routeOf(operation).method === 'GET';
      expect([operation, right.action.endsWith(':read')]).toEqual([operation, reads]);
    }
  });
});
