import { fromIso } from '@afterword/core/kernel/time';
import { memoryStores } from '@afterword/store/memory-stores';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { expect, it } from 'vitest';
import type { NoticeMessage } from '../runtime/queue-messages.ts';
import { startDigests } from './start-digests.ts';

async function anOffice(agency = anAgency()) {
  const stores = memoryStores();
  await stores.commits.commit([
    { kind: 'agency', value: agency, expected: null },
    { kind: 'user', value: aUser({ id: 'user-1', email: 'one@agency.test' }), expected: null },
    { kind: 'user', value: aUser({ id: 'user-2', email: 'two@agency.test' }), expected: null },
    {
      kind: 'user',
      value: aUser({ id: 'user-3', email: 'gone@agency.test', active: false }),
      expected: null,
    },
  ]);
  const messages: NoticeMessage[] = [];
  const sweepAt = async (...moments: string[]) => {
    for (const moment of moments) {
      const now = fromIso(moment);
      await startDigests({
        stores,
        clock: { now: () => now },
        queue: {
          send: async (message) => {
            messages.push(message);
          },
        },
      });
    }
    return messages.map((message) => ('userId' in message ? `${message.userId} ${message.date}` : ''));
  };
  return { sweepAt };
}

it('begins at half past seven where the agency is, for everybody who works there, once', async () => {
  const { sweepAt } = await anOffice();
  expect(await sweepAt('2027-03-01T13:25:00Z')).toEqual([]);
  expect(await sweepAt('2027-03-01T13:30:00Z', '2027-03-01T13:35:00Z', '2027-03-01T20:00:00Z')).toEqual([
    'user-1 2027-03-01',
    'user-2 2027-03-01',
  ]);
  expect(await sweepAt('2027-03-02T13:35:00Z')).toHaveLength(4);
});

it.each([
  ['the evening', anAgency(), '2027-03-02T02:00:00Z'],
  ['a Saturday', anAgency(), '2027-03-06T15:00:00Z'],
  [
    'a holiday',
    anAgency({ calendar: { holidays: [{ date: '2027-03-01', name: 'Founders’ Day' }] } }),
    '2027-03-01T15:00:00Z',
  ],
  ['a day on which sending is off', anAgency({ sending: { mode: 'off' } }), '2027-03-01T15:00:00Z'],
])('does not begin on %s', async (_, agency, moment) => {
  const { sweepAt } = await anOffice(agency);
  expect(await sweepAt(moment)).toEqual([]);
});
