import type { OperationId } from '@afterword/contracts/routes';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from './testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf, isUntouched } from './testing/an-api.ts';
import { type GoodRequest, goodRequests, operations, pathOf, routeOf } from './testing/requests.ts';

// Reliability S8: whatever comes, never a 5xx and never a write. `FUZZ_RUNS=100000` for the long run.

const runs = Number(process.env.FUZZ_RUNS ?? 25);

let office: BusyOffice;
let good: Readonly<Record<OperationId, GoodRequest>>;
beforeAll(async () => {
  office = await aBusyOffice();
  good = goodRequests(office);
});

const anOffice = (): AnApi => anApi({ rows: copyOf(office.rows), now, firstId: 1000 });

/** One for every request that is refused: it is as it was after each, which each of them checks. */
let untouched: AnApi;
beforeEach(() => {
  if (!untouched || !isUntouched(untouched.rows, office.rows)) untouched = anOffice();
  untouched.errors.length = 0;
});

const admin = (operation: OperationId) => ({ as: 'ada@agency.test', ifMatch: good[operation].ifMatch });

/** Sends it, and expects a refusal of our own that wrote nothing. */
async function isRefused(
  operation: OperationId,
  {
    body = good[operation].body,
    path = pathOf(operation, good[operation]),
  }: { body?: unknown; path?: string },
): Promise<void> {
  const api = untouched;
  const reply = await api.call(routeOf(operation).method, path, body, admin(operation));
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  expect(api.errors).toEqual([]);
  expect(isUntouched(api.rows, office.rows)).toBe(true);
}

const withBody = operations.filter(
  (operation) => routeOf(operation).body && routeOf(operation).bodyType !== 'form',
);
const withParams = operations.filter((operation) => routeOf(operation).params);
const lists = operations.filter((operation) => /^list|^getBoardColumn/.test(operation));

const deep = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;

const badBodies: readonly (readonly [string, string])[] = [
  ['no JSON', '{"a":'],
  ['another type of JSON: null', 'null'],
  ['a list', '[]'],
  ['a list of what it wants', '[{}]'],
  ['a text', '"hello"'],
  ['a number', '42'],
  ['a number beyond numbers', '1e999'],
  ['a NUL', '\u0000'],
  ['half a surrogate', '"\ud800"'],
  ['a thousand lists', deep(1000, '[', ']')],
  ['a hundred thousand lists', deep(100_000, '[', ']')],
  ['a thousand objects', deep(1000, '{"a":', '}')],
  ['a prototype', '{"__proto__":{"role":"admin"}}'],
  ['a constructor', '{"constructor":{"prototype":{"role":"admin"}}}'],
  ['a field beside', '{"unknown":true}'],
  ['257 KB', `{"a":"${'x'.repeat(257 * 1024)}"}`],
  ['10 MB', `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`],
  ['a form', 'a=1&b=2'],
  ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
];

describe.each(withBody)('%s', (operation) => {
  it.each(badBodies)('refuses %s', async (_what, body) => {
    await isRefused(operation, { body });
  });

  it('refuses a field more than the contract has, whichever (mass assignment)', async () => {
    const fields = [
      'id',
      'version',
      'role',
      'ownerId',
      'erasedAt',
      'factsRevision',
      'createdAt',
      'stageSince',
      'linkGeneration',
      '__proto__',
      'toString',
    ];
    for (const field of fields) {
      // A person's role is what their contract is about; who may give which is a rule of its own.
      if (Object.hasOwn(Object(good[operation].body), field)) continue;
      const more = JSON.stringify({ ...Object(good[operation].body) })
        .replace(/}$/, `,"${field}":"admin"}`)
        .replace('{,', '{');
      await isRefused(operation, { body: more });
    }
  });

  it(
    'refuses any other type in the place of any value, or takes it for a good one',
    async () => {
      const values = fc.oneof(
        fc.constantFrom<unknown>(
          null,
          true,
          0,
          -1,
          1.5,
          1e308,
          '',
          ' ',
          '\u0000',
          '\u202e',
          '#',
          '../..',
          {},
          [],
          [[]],
          [null],
        ),
        fc.string({ unit: 'binary', maxLength: 50 }),
        fc.jsonValue({ maxDepth: 4 }),
      );
      const paths = pathsIn(good[operation].body);
      if (paths.length === 0) return;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...paths), values, async (path, value) => {
          const api = anOffice();
          const body = JSON.stringify(replaced(good[operation].body, path, value));
          const reply = await api.call(
            routeOf(operation).method,
            pathOf(operation, good[operation]),
            body,
            admin(operation),
          );
          expect(reply.status).toBeLessThan(500);
          expect(api.errors).toEqual([]);
          if (reply.status >= 400) expect(isUntouched(api.rows, office.rows)).toBe(true);
        }),
        { numRuns: runs },
      );
    },
    20_000 + runs * 20,
  );
});

describe.each(withParams)('%s', (operation) => {
  const names = [...routeOf(operation).path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const badIds = [
    '#',
    'a#b',
    'SUB#1',
    '../me',
    '%00',
    '%2e%2e%2f',
    ' ',
    "' OR 1=1 --",
    '{"$ne":1}',
    'x'.repeat(41),
    'x'.repeat(5000),
    '\u202e',
    '💥',
    '__proto__',
    'constructor',
    'nobody',
  ];

  it.each(badIds)('refuses %j in the place of any id', async (bad) => {
    for (const name of names) {
      await isRefused(operation, { path: pathOf(operation, good[operation], { [name]: bad }) });
    }
  });

  it('refuses a broken escape', async () => {
    for (const name of names) {
      const path = pathOf(operation, good[operation], { [name]: 'BROKEN' }).replace('BROKEN', '%E0%A4%A');
      await isRefused(operation, { path });
    }
  });
});

describe.each(lists)('%s', (operation) => {
  const badQueries = [
    'limit=0',
    'limit=-1',
    'limit=101',
    'limit=1e3',
    'limit=abc',
    'limit=1.5',
    'limit=',
    'limit=NaN',
    'limit=Infinity',
    'cursor=',
    'cursor=abc',
    'cursor=e30.e30',
    `cursor=${'A'.repeat(2001)}`,
    'cursor=%00',
    'cursor=__proto__',
    'unknown=1',
    '__proto__=1',
    'sort=name%3Bdrop',
    'owner=%23',
    'ConsistentRead=true',
  ];

  it.each(badQueries)('refuses ?%s', async (query) => {
    const path = pathOf(operation, good[operation]);
    await isRefused(operation, { path: `${path}${path.includes('?') ? '&' : '?'}${query}` });
  });
});

describe('the size of a request', () => {
  const good256 = `{"name":"Blue Mill"}${' '.repeat(256 * 1024 - 20)}`;

  it('is at most 256 KB, of bytes', async () => {
    const api = anOffice();
    expect((await api.call('POST', '/v1/clients', good256)).status).toBe(201);
    const more = await api.call('POST', '/v1/clients', `${good256} `);
    expect([more.status, more.body.code]).toEqual([413, 'request/too-large']);
    const wide = await api.call('POST', '/v1/clients', `{"name":"${'é'.repeat(140_000)}"}`);
    expect([wide.status, wide.body.code]).toEqual([413, 'request/too-large']);
  });
});

describe('methods', () => {
  const everyPath = [...new Set(operations.map((operation) => routeOf(operation).path))];

  it.each(everyPath)('%s answers those it has not with what it has', async (path) => {
    const own = operations.filter((operation) => routeOf(operation).path === path);
    const has = own.map((operation) => routeOf(operation).method as string);
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      if (has.includes(method) || !own[0]) continue;
      const api = anOffice();
      const reply = await api.call(method, pathOf(own[0], good[own[0]]), undefined, {
        as: 'ada@agency.test',
      });
      expect([reply.status, reply.body.code]).toEqual([405, 'method-not-allowed']);
      expect(reply.headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining(has));
      expect(isUntouched(api.rows, office.rows)).toBe(true);
    }
  });

  it('HEAD answers as GET does, and changes nothing (I7)', async () => {
    for (const operation of operations.filter((one) => routeOf(one).method === 'GET')) {
      const api = anOffice();
      const reply = await api.call('HEAD', pathOf(operation, good[operation]), undefined, {
        as: 'ada@agency.test',
      });
      expect([operation, reply.status, reply.text]).toEqual([operation, 200, '']);
      expect(isUntouched(api.rows, office.rows)).toBe(true);
    }
  });
});

/** Where a value stands in a body. */
type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const inside = Object.entries(value).flatMap(([key, part]) =>
    pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...inside] : inside;
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? replaced(part, rest, by) : part));
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, part]) => [
      name,
      name === key ? replaced(part, rest, by) : part,
    ]),
  );
}
