import { describe, expect, it } from 'vitest';
import { type Candidate, candidateFacts, eraseCandidate } from '../src/candidate/candidate.ts';
import { clashingSubmissions, mergeCandidates, moveToCandidate } from '../src/candidate/merge-candidates.ts';
import { claimStep, findAttempt, recordSent } from '../src/follow-up/delivery.ts';
import type { Context } from '../src/follow-up/rules.ts';
import { system } from '../src/kernel/actor.ts';
import { adoptCandidateFacts } from '../src/submission/adopt-facts.ts';
import type { Stage } from '../src/submission/stage.ts';
import { aCandidate } from './a-candidate.ts';
import { aLoggedInterview } from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

const now = 1_800_000_000;
const kept = aCandidate({ id: 'kept', name: 'Ana Reyes', factsRevision: 3, skills: ['SAP', 'Dispatch'] });
const other = aCandidate({
  id: 'other',
  name: 'Ana M. Reyes',
  email: 'ana@old.test',
  phone: '+1 312 555 0142',
  timeZone: null,
  divisions: ['technical'],
  skills: ['sap', 'Forklift'],
  availability: { from: '2027-03-01', note: null },
  factsRevision: 5,
  createdAt: 1_700_000_000,
});

function merge(
  one: Partial<Candidate> = {},
  two: Partial<Candidate> = {},
  choices: Parameters<typeof mergeCandidates>[2] = {},
) {
  const decision = mergeCandidates({ ...kept, ...one }, { ...other, ...two }, choices, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
}

describe('merging two records of one person', () => {
  it('keeps what the one says, fills its gaps from the other, and unites the rest', () => {
    expect(merge().kept).toMatchObject({
      id: 'kept',
      name: 'Ana Reyes',
      email: 'ana.reyes@example.com',
      phone: '+1 312 555 0142',
      timeZone: 'America/Chicago',
      divisions: ['office', 'technical'],
      skills: ['SAP', 'Dispatch', 'Forklift'],
      availability: { from: '2027-03-01', note: null },
      createdAt: 1_700_000_000,
    });
  });

  it('takes the other’s word where a person chose it', () => {
    const choices = { name: 'merged', email: 'merged', timeZone: 'merged' } as const;
    expect(merge({}, {}, choices).kept).toMatchObject({
      name: 'Ana M. Reyes',
      email: 'ana@old.test',
      timeZone: null,
    });
  });

  it('loses nothing of what the other called them', () => {
    const before = { id: 'older', name: 'A. Reyes', email: null, phone: null, at: 5 };
    expect(merge({}, { mergedFrom: [before] }).kept.mergedFrom).toEqual([
      before,
      { id: 'other', name: 'Ana M. Reyes', email: 'ana@old.test', phone: '+1 312 555 0142', at: now },
    ]);
  });

  it.each([
    ['nothing', 'coaching', 'coaching'],
    ['all', 'coaching', 'all'],
    ['coaching', 'nothing', 'coaching'],
  ] as const)('stops mails where either did: %s and %s is %s', (one, two, both) => {
    expect(merge({ stopped: one }, { stopped: two }).kept.stopped).toBe(both);
  });

  it('takes a bounce along with the address that it is about, and only with that one', () => {
    const bounced = { why: 'bounced', at: 9 } as const;
    expect(merge({}, { undeliverable: bounced }).kept.undeliverable).toBeNull();
    expect(merge({}, { undeliverable: bounced }, { email: 'merged' }).kept.undeliverable).toEqual(bounced);
    const same = { undeliverable: bounced, email: 'ANA.reyes@example.com' };
    expect(merge({}, same).kept.undeliverable).toEqual(bounced);
  });

  it('leaves of the other an id that leads to the one that stays', () => {
    const { merged } = merge();
    expect(merged).toMatchObject({ id: 'other', mergedInto: 'kept', email: null, phone: null, skills: [] });
    expect(JSON.stringify(merged)).not.toMatch(/Ana|old\.test|0142/);
  });

  it('is known by a revision that neither had, so that no claim holds on what was known before', () => {
    const { kept: result, merged } = merge();
    expect([result.factsRevision, merged.factsRevision]).toEqual([6, 6]);
  });

  it.each([
    ['with itself', kept, kept, 'candidate/same'],
    ['with an erased one', kept, eraseCandidate(other, 1), 'candidate/erased'],
    ['of an erased one', eraseCandidate(kept, 1), other, 'candidate/erased'],
    ['with one that was merged', kept, { ...other, mergedInto: 'third' }, 'candidate/merged'],
    ['of one that was merged', { ...kept, mergedInto: 'third' }, other, 'candidate/merged'],
  ])('is refused %s', (_with, one, two, code) => {
    expect(mergeCandidates(one, two, {}, now)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('submissions of both', () => {
  const of = (id: string, jobOrderId: string, stage: Stage) => ({ id, jobOrderId, stage });

  it('clash where both are in play for one job order', () => {
    const ofKept = [of('1', 'job-1', 'interviewed'), of('2', 'job-2', 'no-response')];
    const ofMerged = [
      of('3', 'job-1', 'placed'),
      of('4', 'job-2', 'interviewed'),
      of('5', 'job-1', 'no-response'),
    ];
    expect(clashingSubmissions(ofKept, ofMerged).map(({ id }) => id)).toEqual(['3']);
  });
});

/** The moment and the rules a story stands at, as the system acts. */
function contextOf(story: StoryPlayer): Context {
  let known: Context | undefined;
  story.give((submission, context) => {
    known = context;
    return { ok: true, value: { submission, events: [] } };
  }, system);
  if (!known) throw new Error('The story has no rules.');
  return known;
}

describe('a submission that moves', () => {
  const result = merge().kept;

  it('says whose it is, and since when', () => {
    const story = aLoggedInterview();
    const context = contextOf(story);
    const moved = moveToCandidate({ ...story.submission, candidateId: 'other' }, result, context);
    expect(moved.submission.candidateId).toBe('kept');
    expect(moved.submission.names.candidate).toBe('Ana Reyes');
    expect(moved.events).toEqual([
      { type: 'CandidateMerged', at: story.now, by: system, data: { from: 'other', to: 'kept' } },
    ]);
    expect(moveToCandidate(moved.submission, result, context).events).toEqual([]);
  });

  it('in the middle of a send keeps the attempt: what was claimed is recorded once, and never claimed again (I2)', () => {
    const story = aLoggedInterview();
    const context = contextOf(story);
    const interview = story.submission.interviews[0];
    const step = interview?.steps.find(({ kind }) => kind === 'confirmation');
    if (!interview || !step) throw new Error('Nothing to send.');
    const claimed = claimStep({ ...story.submission, candidateId: 'other' }, interview.id, step, {
      id: 'att-1',
      now: story.now,
    });
    if (!claimed) throw new Error('Not claimed.');
    const moved = moveToCandidate(claimed.submission, result, context).submission;
    expect(claimStep(moved, interview.id, step, { id: 'att-2', now: story.now })).toBeNull();
    const adopted = adoptCandidateFacts(moved, candidateFacts(result), context);
    if (!adopted.ok) throw new Error(adopted.refusal.code);
    expect(
      claimStep(adopted.value.submission, interview.id, step, { id: 'att-3', now: story.now }),
    ).toBeNull();
    const sent = recordSent(
      adopted.value.submission,
      { id: 'att-1', messageId: 'ses-1', sentAt: story.now },
      context,
    );
    expect(sent && findAttempt(sent.submission, 'att-1')?.step).toMatchObject({
      state: 'sent',
      messageId: 'ses-1',
    });
    expect(
      sent && claimStep(sent.submission, interview.id, step, { id: 'att-4', now: story.now }),
    ).toBeNull();
  });
});
