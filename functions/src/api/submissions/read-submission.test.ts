import type { EventPage } from '@afterword/contracts/resources/submissions';
import { beforeAll, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

let office: BusyOffice;
let api: AnApi;
beforeAll(async () => {
  office = await aBusyOffice();
  api = anApi({ rows: copyOf(office.rows), now, firstId: 1000 });
});

const path = () => `/v1/submissions/${office.submissions.answered}/events`;

async function everyPage(query: string): Promise<readonly EventPage[]> {
  const pages: EventPage[] = [];
  let cursor: string | undefined;
  do {
    const reply = await api.call(
      'GET',
      `${path()}?${query}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    expect(reply.status).toBe(200);
    pages.push(reply.body);
    cursor = reply.body.cursor;
  } while (cursor && pages.length < 50);
  return pages;
}

const eventsOf = (pages: readonly EventPage[]) => pages.flatMap(({ items }) => items);

describe('the history of a submission', () => {
  it('comes oldest first, and newest first where that is asked, in pages', async () => {
    const oldest = eventsOf(await everyPage('limit=100'));
    expect(oldest.length).toBeGreaterThan(4);
    expect(oldest[0]?.type).toBe('SubmissionOpened');
    for (const limit of [1, 2, 100]) {
      expect(eventsOf(await everyPage(`limit=${limit}`))).toEqual(oldest);
      expect(eventsOf(await everyPage(`limit=${limit}&order=oldest`))).toEqual(oldest);
      expect(eventsOf(await everyPage(`limit=${limit}&order=newest`))).toEqual(oldest.toReversed());
    }
  });

  it.each([
    ['order=newest', ''],
    ['', 'order=newest'],
  ])('does not take the cursor of the other order: of "%s" for "%s"', async (given, asked) => {
    const { body } = await api.call('GET', `${path()}?limit=1&${given}`);
    const reply = await api.call('GET', `${path()}?cursor=${encodeURIComponent(body.cursor)}&${asked}`);
    expect([reply.status, reply.body.code]).toEqual([400, 'cursor/invalid']);
  });

  it('has no other order', async () => {
    const reply = await api.call('GET', `${path()}?order=random`);
    expect([reply.status, reply.body.code]).toEqual([422, 'request/invalid']);
  });
});
