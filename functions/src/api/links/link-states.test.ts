import { isFollowUp } from '@afterword/core/follow-up/step';
import { beforeEach, describe, expect, it } from 'vitest';
import { signLink } from '../../runtime/candidate-link.ts';
import { aBusyOffice, type BusyOffice, linkTo } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf, isUntouched, linkSecret } from '../testing/an-api.ts';

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

const day = 86_400;
const press = (action: object, as = token) =>
  api.call('POST', `/v1/candidate-links/${as}`, action, { as: null, key: null });
const show = (as = token) => api.call('GET', `/v1/candidate-links/${as}`, undefined, { as: null });
const interview = () => api.rows.submissions.get(id)?.value.interviews[0];

const followUps = () => interview()?.steps.filter(({ kind }) => isFollowUp(kind));

/** Every way in by that token is closed, with that code, and nothing is written. */
async function isShut(code: string, as = token): Promise<void> {
  const before = copyOf(api.rows);
  const calendar = await api.call('GET', `/v1/candidate-links/${as}/calendar`, undefined, { as: null });
  expect([
    (await show(as)).body.code,
    (await press({ action: 'stop' }, as)).body.code,
    calendar.body.code,
  ]).toEqual([code, code, code]);
  expect(isUntouched(api.rows, before)).toBe(true);
}

/** The thank-you went out at that moment. */
async function sendThankYou(sentAt: number): Promise<void> {
  const found = api.rows.submissions.get(id);
  const [first] = found?.value.interviews ?? [];
  if (!found || !first) throw new Error('There is no interview');
  const steps = first.steps.map((step) =>
    step.kind === 'thank-you'
      ? {
          kind: step.kind,
          cycle: step.cycle,
          plannedAt: step.plannedAt,
          date: step.date,
          reason: step.reason,
          state: 'sent' as const,
          attemptId: 'attempt-1',
          messageId: 'ses-1',
          sentAt,
          countsFrom: step.date,
        }
      : step,
  );
  const value = { ...found.value, interviews: [{ ...first, steps }] };
  await api.stores.commits.commit([{ kind: 'submission', value, expected: found.version, events: [] }]);
}

describe('a link', () => {
  it('opens for nobody who changed a character of it', async () => {
    for (let at = 0; at < token.length - 1; at += 1) {
      const forged = `${token.slice(0, at)}${token[at] === 'a' ? 'b' : 'a'}${token.slice(at + 1)}`;
      expect([at, (await show(forged)).status]).toEqual([at, 404]);
    }
  });

  it('opens its own submission and no other', async () => {
    const other = office.submissions.scheduled;
    await isShut('link/invalid', linkTo(id, office.interviewOf(other)));
    await isShut('link/invalid', linkTo(other, office.interviewOf(id)));
    const foreign = { submissionId: id, interviewId: office.interviewOf(id), generation: 1 };
    await isShut('link/invalid', signLink('the secret of another agency', foreign));
  });

  it('lives to the last second of 180 days after the last mail', async () => {
    await sendThankYou(api.now);
    api.now += 180 * day;
    expect((await show()).status).toBe(200);
    api.now += 1;
    await isShut('link/expired');
  });

  it('does not live longer because the card was moved', async () => {
    await sendThankYou(api.now);
    api.now += 179 * day;
    await api.call('POST', `/v1/submissions/${id}/stage`, { to: 'offer-extended' });
    api.now += 2 * day;
    await isShut('link/expired');
  });

  it('that was revoked is shut, and a new one opens', async () => {
    const revoked = await api.call('POST', `/v1/submissions/${id}/links/revoke`, {});
    expect(revoked.status).toBe(200);
    await isShut('link/revoked');
    const fresh = { submissionId: id, interviewId: office.interviewOf(id), generation: 2 };
    expect((await show(signLink(linkSecret, fresh))).status).toBe(200);
  });

  it('of a generation that was never reached is shut as well', async () => {
    const future = { submissionId: id, interviewId: office.interviewOf(id), generation: 2 };
    await isShut('link/revoked', signLink(linkSecret, future));
  });

  it('to somebody who was erased says so, and nothing else', async () => {
    await api.call('DELETE', '/v1/candidates/cand-interviewed', undefined, { as: 'ada@agency.test' });
    await isShut('link/erased');
    expect((await show()).text).not.toMatch(/Ana|Harbor/);
  });

  it('is kept by no cache and told to no other site', async () => {
    for (const reply of [await show(), await show('x'), await press({ action: 'stop' })]) {
      expect(reply.headers.get('cache-control')).toBe('no-store');
    }
    expect((await show()).headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('what the page shows', () => {
  it('says in which language, and the reasons in it', async () => {
    const found = api.rows.candidates.get('cand-interviewed');
    if (!found) throw new Error('There is no candidate');
    const value = { ...found.value, language: 'es' as const };
    await api.stores.commits.commit([{ kind: 'candidate', value, expected: found.version }]);
    const { body } = await show();
    expect(body.language).toBe('es');
    expect(body.steps.at(-1).reason).toMatch(/^7 días después del segundo mensaje/);
  });

  it('of a submission closed for want of an answer: it may still be told, and the recruiter is asked', async () => {
    await api.call('POST', `/v1/submissions/${id}/stage`, { to: 'no-response' });
    expect((await show()).body).toMatchObject({ state: 'closed', mayAnswer: true, answer: null });
    const told = await press({ action: 'answered', answer: 'offer' });
    expect(told.body).toMatchObject({ state: 'closed', mayAnswer: false, answer: { answer: 'offer' } });
    expect((await press({ action: 'undo-answer' })).body).toMatchObject({ mayAnswer: true, answer: null });
    api.now += 91 * day;
    expect((await show()).body.mayAnswer).toBe(false);
  });

  it('of one closed for any other reason: there is nothing more to tell', async () => {
    const closed = office.submissions.closed;
    const { body } = await show(linkTo(closed, office.interviewOf(closed)));
    expect(body).toMatchObject({ state: 'closed', mayAnswer: false });
  });
});

describe('undo', () => {
  it('of "I sent it", which is said of the note the page shows', async () => {
    expect((await press({ action: 'sent' })).body.code).toBe('step/not-found');
    await sendThankYou(api.now - day);
    expect((await press({ action: 'sent', step: 'confirmation.1' })).body.code).toBe('step/not-found');
    expect((await press({ action: 'sent', step: 'first-follow-up.1' })).body.code).toBe('step/not-found');
    const said = await press({ action: 'sent', step: (await show()).body.draft.key });
    const until = new Date((api.now + 7 * day) * 1000).toISOString().replace('.000Z', 'Z');
    expect(said.body.sent).toMatchObject({ undoUntil: until });
    expect((await press({ action: 'undo-sent' })).body.sent).toBeNull();
    expect(interview()?.steps.find(({ kind }) => kind === 'thank-you')).not.toHaveProperty('candidateSentAt');
  });

  it('of "I sent it" is over after seven days', async () => {
    await sendThankYou(api.now);
    await press({ action: 'sent' });
    api.now += 7 * day + 1;
    expect((await show()).body.sent.undoUntil).toBeNull();
    expect((await press({ action: 'undo-sent' })).body.code).toBe('submission/nothing-to-undo');
  });

  it('of "it did not take place", until the recruiter has looked into it', async () => {
    const planned = followUps();
    const said = await press({ action: 'did-not-take-place' });
    expect(said.body).toMatchObject({
      state: 'did-not-take-place',
      notHeld: { undoUntil: expect.any(String) },
    });
    expect((await press({ action: 'undo-did-not-take-place' })).body).toMatchObject({
      state: 'open',
      notHeld: null,
    });
    expect(followUps()).toEqual(planned);

    await press({ action: 'did-not-take-place' });
    const outcome = { outcome: 'client-no-show' };
    await api.call('POST', `/v1/submissions/${id}/interviews/${office.interviewOf(id)}/outcome`, outcome);
    expect((await show()).body).toMatchObject({ state: 'did-not-take-place', notHeld: null });
    expect((await press({ action: 'undo-did-not-take-place' })).body.state).toBe('did-not-take-place');
  });

  it('of talking points brings back those before, once, and the note with them', async () => {
    await press({ action: 'talking-points', points: ['The rota'] });
    await press({ action: 'talking-points', points: ['The new depot', 'Night shifts'] });
    const undone = await press({ action: 'undo-talking-points' });
    expect(undone.body).toMatchObject({ candidatePoints: ['The rota'], pointsChanged: null });
    expect((await press({ action: 'undo-talking-points' })).body.candidatePoints).toEqual(['The rota']);
    const { body } = await api.call('GET', `/v1/submissions/${id}/events`);
    expect(body.items.map(({ type }: { type: string }) => type).slice(-3)).toEqual([
      'TalkingPointsChanged',
      'TalkingPointsChanged',
      'TalkingPointsUndone',
    ]);
  });

  it('of talking points is over after seven days, and survives what the recruiter notes meanwhile', async () => {
    await press({ action: 'talking-points', points: ['The rota'] });
    const path = `/v1/submissions/${id}/interviews/${office.interviewOf(id)}/talking-points`;
    await api.call('PUT', path, { talkingPoints: ['The night desk', 'Parking'] });
    api.now += 7 * day;
    expect((await press({ action: 'undo-talking-points' })).body.candidatePoints).toEqual([]);
    await press({ action: 'talking-points', points: ['The rota'] });
    api.now += 7 * day + 1;
    expect((await press({ action: 'undo-talking-points' })).body.code).toBe('submission/nothing-to-undo');
  });
});

describe('the calendar file', () => {
  it('holds what comes, and says what it is', async () => {
    const reply = await api.call('GET', `/v1/candidate-links/${token}/calendar`, undefined, { as: null });
    expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(reply.text.match(/SUMMARY:.*/g)).toEqual([
      'SUMMARY:Follow up with Harbor Freight Lines',
      'SUMMARY:Second follow-up with Harbor Freight Lines',
      'SUMMARY:Still nothing from Harbor Freight Lines? Look ahead',
    ]);
  });

  it('is empty once nothing comes', async () => {
    await press({ action: 'answered', answer: 'other' });
    const reply = await api.call('GET', `/v1/candidate-links/${token}/calendar`, undefined, { as: null });
    expect(reply.text).not.toContain('VEVENT');
  });
});
