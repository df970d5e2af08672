import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, linkTo } from '../testing/a-busy-office.ts';
import { type AnApi, anApi } from '../testing/an-api.ts';

let api: AnApi;
let office: BusyOffice;
let token: string;
let id: string;

beforeEach(async () => {
  api = anApi();
  office = await aBusyOffice(api);
  id = office.submissions.interviewed;
  token = linkTo(id, office.interviewOf(id));
});

const press = (action: object, as = token) =>
  api.call('POST', `/v1/candidate-links/${as}`, action, { as: null, key: null });
const show = (as = token) => api.call('GET', `/v1/candidate-links/${as}`, undefined, { as: null });
const row = () => api.rows.submissions.get(id)?.value;
const followUps = () =>
  row()
    ?.interviews[0]?.steps.filter(({ kind }) => kind.endsWith('follow-up') || kind === 'move-on')
    .map((step) => (step.state === 'skipped' ? step.skipReason : step.state));
const day = 86_400;

describe('pressing twice is pressing once', () => {
  it.each([
    [{ action: 'answered' }],
    [{ action: 'answered', answer: 'offer' }],
    [{ action: 'answered', answer: 'needs-more-time', until: '2027-03-20' }],
    [{ action: 'did-not-take-place' }],
    [{ action: 'undo-did-not-take-place' }],
    [{ action: 'undo-sent' }],
    [{ action: 'talking-points', points: ['The rota'] }],
    [{ action: 'undo-talking-points' }],
    [{ action: 'stop' }],
    [{ action: 'stop', scope: 'all' }],
    [{ action: 'resume' }],
    [{ action: 'resume', scope: 'logistics' }],
    [{ action: 'undo-answer' }],
  ])('%j', async (action) => {
    const first = await press(action);
    expect(first.status).toBe(200);
    const states = () => ({ steps: followUps(), stage: row()?.stage, pending: row()?.pendingAnswer });
    const before = states();
    const second = await press(action);
    expect(second.status).toBe(200);
    expect(states()).toEqual(before);
    expect({ ...second.body, now: '' }).toEqual({ ...first.body, now: '' });
  });
});

describe('"they answered"', () => {
  it('stops the mails at once and waits for the recruiter; undo brings the plan back for seven days', async () => {
    const planned = followUps();
    const before = row()?.stage;
    const answered = await press({ action: 'answered', answer: 'rejected' });
    expect(answered.body).toMatchObject({ state: 'answered', answer: { answer: 'rejected' } });
    expect(followUps()).toEqual(Array(3).fill('employer-answered'));
    expect(row()?.stage).toBe(before);

    await press({ action: 'undo-answer' });
    expect(followUps()).toEqual(planned);

    await press({ action: 'answered' });
    api.now += 7 * day + 1;
    expect((await show()).body.answer.undoUntil).toBeNull();
    const late = await press({ action: 'undo-answer' });
    expect([late.status, late.body.code]).toEqual([409, 'submission/nothing-to-undo']);
  });

  it('said again in other words is what counts', async () => {
    await press({ action: 'answered' });
    const again = await press({ action: 'answered', answer: 'offer' });
    expect(again.body.answer).toMatchObject({ answer: 'offer' });
    expect(row()?.pendingAnswer?.answer).toBe('offer');
  });

  it('about a closed submission waits once, however often it is pressed', async () => {
    await api.call('POST', `/v1/submissions/${id}/stage`, { to: 'no-response' });
    await press({ action: 'answered', answer: 'offer' });
    const version = () => api.rows.submissions.get(id)?.version;
    const before = version();
    await press({ action: 'answered', answer: 'offer' });
    expect([version(), row()?.stage, row()?.pendingAnswer?.answer]).toEqual([before, 'no-response', 'offer']);
  });

  it('"needs more time" names the field of a day gone by', async () => {
    const reply = await press({ action: 'answered', answer: 'needs-more-time', until: '2027-03-01' });
    expect([reply.status, reply.body.code, reply.body.field]).toEqual([
      422,
      'decision-date/in-the-past',
      'until',
    ]);
  });

  it('is confirmed by the recruiter, who moves the card by it', async () => {
    await press({ action: 'answered', answer: 'offer' });
    const asked = await api.call('GET', `/v1/submissions/${id}`);
    expect(asked.body.asks[0]).toMatchObject({ kind: 'confirm-answer' });
    const confirmed = await api.call('POST', `/v1/submissions/${id}/answers/confirm`, {});
    expect(confirmed.body).toMatchObject({ stage: 'offer-extended', pendingAnswer: null });
  });
});

describe('stop', () => {
  it('ends coaching of every submission of the candidate, and can be taken back', async () => {
    const order = { clientId: 'client-1', title: 'Night clerk', division: 'office', type: 'temp' };
    const { id: jobOrderId } = (await api.call('POST', '/v1/job-orders', order)).body;
    const body = { candidateId: 'cand-interviewed', jobOrderId };
    const other = (await api.call('POST', '/v1/submissions', body)).body.id;
    const interview = { startsAt: '2027-03-15T10:00', timeZone: 'America/Chicago' };
    await api.call('POST', `/v1/submissions/${other}/interviews`, interview);
    const states = () =>
      api.rows.submissions
        .get(other)
        ?.value.interviews[0]?.steps.map(({ kind, state }) => `${kind} ${state}`);

    await press({ action: 'stop' });
    expect(followUps()).toEqual(Array(3).fill('opted-out'));
    expect(states()?.filter((one) => one.endsWith('planned'))).toEqual([
      'confirmation planned',
      'reminder planned',
    ]);
    await press({ action: 'stop', scope: 'all' });
    expect(states()?.filter((one) => one.endsWith('planned'))).toEqual([]);
    const resumed = await press({ action: 'resume' });
    expect(resumed.body).toMatchObject({ state: 'open', stopped: 'nothing' });
    expect(states()?.filter((one) => one.endsWith('planned'))).toHaveLength(6);
  });

  it('of everything is taken back in part: interview details come again, coaching does not', async () => {
    await press({ action: 'stop', scope: 'all' });
    expect((await press({ action: 'resume', scope: 'logistics' })).body).toMatchObject({
      state: 'stopped',
      stopped: 'coaching',
    });
    expect(followUps()).toEqual(Array(3).fill('opted-out'));
    expect((await press({ action: 'resume', scope: 'logistics' })).body.stopped).toBe('coaching');
  });

  it('shows in the history of every submission, and so does taking it back', async () => {
    await press({ action: 'stop' });
    await press({ action: 'resume' });
    const { body } = await api.call('GET', `/v1/submissions/${id}/events`);
    const told = body.items.flatMap((event: { type: string; data?: { stopped?: string } }) =>
      event.type === 'CandidateFactsChanged' ? [event.data?.stopped] : [],
    );
    expect(told).toEqual(['coaching', 'nothing']);
  });
});

describe('"it did not take place"', () => {
  it('ends the coaching and asks the recruiter what happened', async () => {
    await press({ action: 'did-not-take-place' });
    expect(followUps()).toEqual(Array(3).fill('did-not-take-place'));
    const asked = await api.call('GET', `/v1/submissions/${id}`);
    expect(asked.body.asks).toMatchObject([{ kind: 'say-outcome' }]);
  });

  it('cannot be said before the interview', async () => {
    const ahead = office.submissions.scheduled;
    const reply = await press({ action: 'did-not-take-place' }, linkTo(ahead, office.interviewOf(ahead)));
    expect([reply.status, reply.body.code]).toEqual([409, 'interview/not-started']);
  });
});
