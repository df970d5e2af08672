import { fromIso, toIso } from '@afterword/core/kernel/time';
import { undoAnswer } from '@afterword/core/submission/confirm-answer';
import { recordAnswer } from '@afterword/core/submission/record-answer';
import { describe, expect, it } from 'vitest';
import { noteMailEvent } from '../mail-events/note-mail-event.ts';
import { changeSubmission } from '../runtime/change-submission.ts';
import { rulesFor } from '../runtime/rules.ts';
import { sendDueSteps } from './send-due-steps.ts';
import { aWorld, kinds, runUntil, stepOf, type World } from './testing/a-world.ts';

const lostReply = { kind: 'unknown', code: 'TimeoutError' } as const;
const candidate = { kind: 'candidate' } as const;

/** Sends the thank-you at that time, and never hears whether it was taken. */
async function thankYouLostAt(moment: string): Promise<World> {
  const world = await aWorld();
  await runUntil(world, '2027-03-03T16:30:00Z');
  world.answer = lostReply;
  world.now = fromIso(moment);
  await sendDueSteps(world, (await world.submission()).id);
  return world;
}

async function asCandidate(world: World, decide: typeof undoAnswer): Promise<void> {
  const agency = await world.stores.agencies.find();
  if (!agency) throw new Error('No agency');
  const { id } = await world.submission();
  const outcome = await changeSubmission(world.stores, id, (submission) =>
    decide(submission, { now: world.now, by: candidate, rules: rulesFor(agency.value, 'office') }),
  );
  expect(outcome.kind).toBe('saved');
}

describe('an outcome nobody knows', () => {
  it('is tried again after quiet hours, not in them', async () => {
    // 20:30 in Chicago: an hour and two minutes later it is quiet there.
    const world = await thankYouLostAt('2027-03-04T02:30:00Z');
    world.answer = { kind: 'accepted', messageId: 'ses-9' };
    await runUntil(world, '2027-03-04T18:00:00Z');
    expect(kinds(world).filter((kind) => kind === 'thank-you')).toHaveLength(2);
    const step = await stepOf(world, 'thank-you');
    expect(step?.state === 'sent' && toIso(step.sentAt)).toBe('2027-03-04T14:00:00Z');
  });

  it('fails visibly where a second try would come too late to help', async () => {
    // The interview ended on 3 March at 11:00 in Chicago; 48 hours later a thank-you is of no use.
    const world = await thankYouLostAt('2027-03-05T16:30:00Z');
    await runUntil(world, '2027-03-06T18:00:00Z');
    expect(kinds(world).filter((kind) => kind === 'thank-you')).toHaveLength(1);
    expect(await stepOf(world, 'thank-you')).toMatchObject({
      state: 'failed',
      failReason: 'outcome-unknown',
    });
  });

  it('is remembered through an answer that was taken back, so that there never is a third try', async () => {
    const world = await aWorld();
    await runUntil(world, '2027-03-09T15:00:00Z');
    world.answer = lostReply;
    world.now = fromIso('2027-03-10T15:00:00Z');
    const { id } = await world.submission();
    await sendDueSteps(world, id);
    expect(await stepOf(world, 'first-follow-up')).toMatchObject({ state: 'claimed' });

    // The hour has passed, but before the second try the candidate says "they answered", and takes it back.
    world.now = fromIso('2027-03-10T16:10:00Z');
    world.answer = { kind: 'later', seconds: 60, code: 'Throttling' };
    await sendDueSteps(world, id);
    await asCandidate(world, (submission, context) =>
      recordAnswer(submission, { interviewId: 'int-1', answer: 'other' }, context),
    );
    expect(await stepOf(world, 'first-follow-up')).toMatchObject({ state: 'skipped' });
    world.now += 600;
    await asCandidate(world, undoAnswer);
    world.answer = lostReply;
    await runUntil(world, '2027-04-01T00:00:00Z');

    expect(kinds(world).filter((kind) => kind === 'first-follow-up')).toHaveLength(3);
    expect(await stepOf(world, 'first-follow-up')).toMatchObject({
      state: 'failed',
      failReason: 'outcome-unknown',
    });
  });

  it('is settled by a late report even on a step that an answer has skipped since', async () => {
    const world = await aWorld();
    await runUntil(world, '2027-03-09T15:00:00Z');
    world.answer = lostReply;
    world.now = fromIso('2027-03-10T15:00:00Z');
    const { id } = await world.submission();
    await sendDueSteps(world, id);
    const claimed = await stepOf(world, 'first-follow-up');
    const attemptId = claimed?.state === 'claimed' ? claimed.attemptId : '';
    world.now = fromIso('2027-03-10T16:10:00Z');
    world.answer = { kind: 'later', seconds: 60, code: 'Throttling' };
    await sendDueSteps(world, id);
    await asCandidate(world, (submission, context) =>
      recordAnswer(submission, { interviewId: 'int-1', answer: 'other' }, context),
    );
    await noteMailEvent(world, {
      type: 'delivered',
      submissionId: id,
      attemptId,
      messageId: 'ses-7',
      recipients: [],
      detail: null,
    });
    expect(await stepOf(world, 'first-follow-up')).toMatchObject({ state: 'sent', messageId: 'ses-7' });
    expect(await stepOf(world, 'second-follow-up')).toMatchObject({
      state: 'skipped',
      skipReason: 'employer-answered',
    });
  });

  it('is tried again in the hours of the zone the candidate has moved to meanwhile', async () => {
    const world = await aWorld();
    await runUntil(world, '2027-03-09T15:00:00Z');
    world.answer = lostReply;
    world.now = fromIso('2027-03-10T15:00:00Z');
    const { id, candidateId } = await world.submission();
    await sendDueSteps(world, id);
    const found = await world.stores.candidates.find(candidateId);
    if (!found) throw new Error('No candidate');
    const factsRevision = found.value.factsRevision + 1;
    await world.stores.commits.commit([
      {
        kind: 'candidate',
        value: { ...found.value, timeZone: 'Pacific/Auckland', factsRevision },
        expected: found.version,
      },
    ]);
    world.answer = { kind: 'accepted', messageId: 'ses-9' };
    await runUntil(world, '2027-03-12T00:00:00Z');
    const step = await stepOf(world, 'first-follow-up');
    // Two hours past the hour it is 5:00 on the next day in Auckland; at 8:00 it may go.
    expect(step?.state === 'sent' && toIso(step.sentAt)).toBe('2027-03-10T19:00:00Z');
  });
});
