import type { OperationId } from '@afterword/contracts/routes';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { beforeAll, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from './testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf, isUntouched, textOf } from './testing/an-api.ts';
import type { CallOptions } from './testing/call-api.ts';
import { goodRequests, operations, pathOf, routeOf } from './testing/requests.ts';

let office: BusyOffice;
beforeAll(async () => {
  office = await aBusyOffice();
});

const keyed = operations.filter((operation) => routeOf(operation).idempotencyKey === 'required');

function send(api: AnApi, operation: OperationId, options: CallOptions, body?: unknown) {
  const request = goodRequests(office)[operation];
  return api.call('POST', pathOf(operation, request), body ?? request.body ?? {}, {
    as: 'ada@agency.test',
    ...options,
  });
}

const anOffice = (wrap: (stores: Stores) => Stores = (stores) => stores): AnApi => {
  const rows = copyOf(office.rows);
  return anApi({ rows, now, firstId: 1000 }, wrap(memoryStores(rows)));
};

describe('every POST of the signed-in API but those that save nothing', () => {
  it('takes a key', () => {
    const signedInPosts = operations.filter(
      (operation) => routeOf(operation).method === 'POST' && !routeOf(operation).public,
    );
    expect(signedInPosts.filter((operation) => !keyed.includes(operation))).toEqual([
      'findSimilarCandidates',
      'previewPlan',
      'previewSettings',
      'previewTemplate',
    ]);
  });
});

describe.each(keyed)('%s', (operation) => {
  it('needs a key, and writes nothing without one', async () => {
    for (const key of [null, '', 'with space', 'x'.repeat(101)]) {
      const api = anOffice();
      const reply = await send(api, operation, { key });
      expect([reply.status, reply.body.code]).toEqual([400, 'idempotency/key-missing']);
      expect(isUntouched(api.rows, office.rows)).toBe(true);
    }
  });

  it('gives the same answer to the same key, and has one effect', async () => {
    const api = anOffice();
    const first = await send(api, operation, { key: 'once' });
    expect(first.status).toBeLessThan(300);
    const after = textOf(api.rows);
    api.now += 3600;
    const second = await send(api, operation, { key: 'once' });
    expect({ ...second, headers: [...second.headers] }).toEqual({ ...first, headers: [...first.headers] });
    expect(textOf(api.rows)).toBe(after);
  });

  it('refuses another body under the same key, and writes nothing for it', async () => {
    const api = anOffice();
    await send(api, operation, { key: 'once' });
    const after = textOf(api.rows);
    const other = await send(api, operation, { key: 'once' }, { something: 'else' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency/key-reused']);
    expect(textOf(api.rows)).toBe(after);
  });

  it('has one effect and one answer when sent ten times at once', async () => {
    const alone = anOffice();
    await send(alone, operation, { key: 'at-once' });
    const api = anOffice();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => send(api, operation, { key: 'at-once' })),
    );
    expect(new Set(replies.map(({ status, etag }) => JSON.stringify([status, etag]))).size).toBe(1);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    // As many things are there as after one request; ids differ, since each try draws its own.
    const sizes = ({ rows }: AnApi) => Object.entries(rows).map(([name, table]) => [name, table.size]);
    expect(sizes(api)).toEqual(sizes(alone));
    const versions = ({ rows }: AnApi) => [...rows.submissions.values()].map(({ version }) => version);
    expect(versions(api)).toEqual(versions(alone));
  });

  it('answers the repetition of a request whose reply was lost after the commit', async () => {
    let crashed = false;
    const api = anOffice((stores) => ({
      ...stores,
      commits: {
        commit: async (changes) => {
          const result = await stores.commits.commit(changes);
          if (crashed || !result.ok) return result;
          crashed = true;
          throw new Error('The process was killed');
        },
      },
    }));
    const lost = await send(api, operation, { key: 'crash' });
    expect(lost.status).toBe(500);
    const after = textOf(api.rows);
    const repeated = await send(api, operation, { key: 'crash' });
    expect(repeated.status).toBe(routeOf(operation).reply.status);
    expect(textOf(api.rows)).toBe(after);
  });

  it('is decided again where the process was killed before the commit', async () => {
    let crashed = false;
    const api = anOffice((stores) => ({
      ...stores,
      commits: {
        commit: async (changes) => {
          if (crashed) return stores.commits.commit(changes);
          crashed = true;
          throw new Error('The process was killed');
        },
      },
    }));
    await send(api, operation, { key: 'crash' });
    expect(isUntouched(api.rows, office.rows)).toBe(true);
    expect((await send(api, operation, { key: 'crash' })).status).toBe(routeOf(operation).reply.status);
  });
});

describe('a key', () => {
  it('is a person’s own: the same key of somebody else is another request', async () => {
    const api = anOffice();
    const body = { name: 'Blue Mill' };
    const rosas = await api.call('POST', '/v1/clients', body, { key: 'same' });
    const omars = await api.call('POST', '/v1/clients', body, { key: 'same', as: 'omar@agency.test' });
    expect(omars.body.id).not.toBe(rosas.body.id);
  });

  it('is kept for a day', async () => {
    const api = anOffice();
    const body = { name: 'Blue Mill' };
    const first = await api.call('POST', '/v1/clients', body, { key: 'day' });
    api.now += 24 * 3600 - 1;
    expect((await api.call('POST', '/v1/clients', body, { key: 'day' })).body.id).toBe(first.body.id);
    api.now += 1;
    expect((await api.call('POST', '/v1/clients', body, { key: 'day' })).body.id).not.toBe(first.body.id);
  });

  it('of a refused request is free: nothing happened under it', async () => {
    const api = anOffice();
    const refused = await api.call('POST', '/v1/clients', { name: '' }, { key: 'again' });
    expect(refused.status).toBe(422);
    const accepted = await api.call('POST', '/v1/clients', { name: 'Blue Mill' }, { key: 'again' });
    expect(accepted.status).toBe(201);
  });

  it('opens no old answer to somebody whose rights changed since', async () => {
    const api = anOffice();
    const { scheduled } = office.submissions;
    const path = `/v1/submissions/${scheduled}/keep-open`;
    await api.call('POST', path, {}, { key: 'before' });
    const rosa = api.rows.users.get('user-1');
    if (!rosa) throw new Error('No Rosa');
    api.rows.users.set('user-1', { ...rosa, value: { ...rosa.value, divisions: ['technical'] } });
    const later = await api.call('POST', path, {}, { key: 'before' });
    expect([later.status, later.body.code]).toEqual([422, 'idempotency/key-reused']);
    expect(later.text).not.toContain('Ana');
  });
});
