import { fromIso } from '@afterword/core/kernel/time';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

let office: BusyOffice;
let api: AnApi;
beforeEach(async () => {
  office = await aBusyOffice();
  api = anApi({ rows: copyOf(office.rows), now, firstId: 1000 });
});

const list = async () => (await api.call('GET', '/v1/placements?division=office')).body.items;

describe('placements', () => {
  it('are listed with their dates and what is to be remembered, while they last', async () => {
    const { placed } = office.submissions;
    expect(await list()).toMatchObject([
      {
        id: placed,
        stage: 'placed',
        placement: {
          type: 'temp',
          startDate: '2027-03-15',
          endDate: '2027-06-15',
          guaranteeUntil: null,
          reminders: [{ about: 'end', at: '2027-06-08T14:00:00Z', state: 'waiting' }],
        },
      },
    ]);
    await api.call('POST', `/v1/submissions/${placed}/reopen`, {});
    expect(await list()).toEqual([]);
  });

  it('are prolonged by their end alone; what is left out stays', async () => {
    const { placed } = office.submissions;
    const reply = await api.call('POST', `/v1/submissions/${placed}/placement`, { endDate: '2027-09-30' });
    expect(reply.body.placement).toMatchObject({
      type: 'temp',
      startDate: '2027-03-15',
      endDate: '2027-09-30',
    });
    expect(reply.body.placement.reminders[0].at).toBe('2027-09-23T14:00:00Z');
  });

  it('do not end before they start', async () => {
    const path = `/v1/submissions/${office.submissions.placed}/placement`;
    const reply = await api.call('POST', path, { endDate: '2027-03-14' });
    expect([reply.status, reply.body.code, reply.body.field]).toEqual([
      422,
      'placement/ends-before-start',
      'endDate',
    ]);
  });

  it('are none before somebody is placed', async () => {
    const path = `/v1/submissions/${office.submissions.interviewed}/placement`;
    const reply = await api.call('POST', path, { endDate: '2027-09-30' });
    expect([reply.status, reply.body.code]).toEqual([409, 'placement/none']);
  });

  it('ask their recruiter once the moment has come, until that is seen to', async () => {
    const { placed } = office.submissions;
    api.now = fromIso('2027-06-09T12:00:00Z');
    const asks = async () => (await api.call('GET', `/v1/submissions/${placed}`)).body.asks;
    expect(await asks()).toEqual([{ kind: 'placement-ends-soon' }]);
    const path = `/v1/submissions/${placed}/placement/reminders/end/done`;
    expect((await api.call('POST', path)).status).toBe(200);
    expect(await asks()).toEqual([]);
  });
});
