import { describe, expect, it } from 'vitest';
import { parse, parseOut } from './parse.ts';
import { linkAction } from './resources/candidate-links.ts';
import { candidateQuery, candidateView, newCandidate } from './resources/candidates.ts';
import { clientChanges, newClient } from './resources/clients.ts';
import { previewPlanBody } from './resources/follow-up-plans.ts';
import { logInterviewBody, talkingPointsBody } from './resources/interviews.ts';
import { settingsChanges } from './resources/settings.ts';
import { moveStepBody, stepParams } from './resources/steps.ts';
import { answerBody, moveStageBody } from './resources/submissions.ts';

const interview = { startsAt: '2027-03-02T10:00', timeZone: 'America/New_York' };
const person = { name: 'Ana Ruiz', divisions: ['office'] };

type Schema = Parameters<typeof parse>[0];

const said = (schema: Schema, input: unknown): readonly string[] => {
  const parsed = parse(schema, input);
  return parsed.ok ? [] : parsed.errors.map(({ message }) => message);
};

describe('a request', () => {
  it.each<[string, Schema, unknown]>([
    ['an interview with no more than a time and a zone', logInterviewBody, interview],
    ['a leap day', logInterviewBody, { ...interview, startsAt: '2028-02-29T10:00' }],
    ['no decision date, said so', logInterviewBody, { ...interview, decisionDate: null }],
    [
      '4,000 characters to talk about',
      talkingPointsBody,
      { talkingPoints: ['x'.repeat(3000), 'y'.repeat(1000)] },
    ],
    [
      'a preview with everything',
      previewPlanBody,
      {
        interview: { ...interview, durationMinutes: 30 },
        decisionDate: '2027-03-09',
        candidateTimeZone: null,
        division: 'office',
        now: '2027-02-23T15:00:00Z',
        policy: { bufferDays: 3 },
        holidays: ['2027-03-11'],
      },
    ],
    ['a page from a URL', candidateQuery, { limit: '50', query: 'an' }],
    ['nothing to change', clientChanges, {}],
    [
      'an answer with a date',
      answerBody,
      { interviewId: 'i1', answer: 'needs-more-time', until: '2027-03-30' },
    ],
    ['sending to one address', settingsChanges, { sending: { mode: 'test', address: 'test@agency.test' } }],
    ['points of the candidate', linkAction, { action: 'talking-points', points: ['the forklift'] }],
  ])('may hold %s', (_, schema, input) => {
    expect(said(schema, input)).toEqual([]);
  });

  it.each<[Schema, unknown, string]>([
    [logInterviewBody, { timeZone: 'America/New_York' }, 'startsAt is missing.'],
    [
      logInterviewBody,
      { ...interview, startsAt: '2027-02-29T10:00' },
      'startsAt must be a date and time like 2027-03-02T10:00.',
    ],
    [
      logInterviewBody,
      { ...interview, startsAt: '1997-02-28T10:00' },
      'startsAt must be a date and time from 2000 to 2199.',
    ],
    [
      logInterviewBody,
      { ...interview, startsAt: '2027-03-02' },
      'startsAt must be a date and time like 2027-03-02T10:00.',
    ],
    [logInterviewBody, { ...interview, startsAt: 5 }, 'startsAt must be a text.'],
    [logInterviewBody, { ...interview, durationMinutes: 30.5 }, 'durationMinutes must be a whole number.'],
    [
      logInterviewBody,
      { ...interview, decisionDate: '2027-13-01' },
      'decisionDate must be a date like 2027-03-02.',
    ],
    [logInterviewBody, { ...interview, colour: 'red' }, 'colour is not a known field.'],
    [logInterviewBody, { ...interview, place: { kind: 'video' } }, 'place.detail is missing.'],
    [
      logInterviewBody,
      { ...interview, interviewers: [{ name: 'Lee', email: 'lee' }] },
      'interviewers.0.email must be one e-mail address like name@example.com.',
    ],
    [
      logInterviewBody,
      { ...interview, interviewers: Array(11).fill({ name: 'Lee' }) },
      'interviewers must have at most 10 entries.',
    ],
    [
      talkingPointsBody,
      { talkingPoints: ['x'.repeat(4001)] },
      'talkingPoints must have at most 4,000 characters together.',
    ],
    [
      talkingPointsBody,
      { talkingPoints: ['x'.repeat(2001), 'y'.repeat(2000)] },
      'talkingPoints must have at most 4,000 characters together.',
    ],
    [talkingPointsBody, { talkingPoints: 'x' }, 'talkingPoints must be a list.'],
    [newCandidate, { ...person, name: '   ' }, 'name must not be empty.'],
    [newCandidate, { ...person, name: 'x'.repeat(201) }, 'name must have at most 200 characters.'],
    [newCandidate, { ...person, name: 'Ana\nBcc: eve@example.com' }, 'name must be one line of plain text.'],
    [
      newCandidate,
      { ...person, divisions: ['sales'] },
      'divisions.0 must be one of office, industrial, technical, managerial.',
    ],
    [newCandidate, { ...person, divisions: [] }, 'divisions must not be empty.'],
    [
      newCandidate,
      { ...person, timeZone: 'Mars/Olympus' },
      'timeZone must be a time zone like America/New_York.',
    ],
    [newCandidate, { ...person, timeZone: '+05:00' }, 'timeZone must be a time zone like America/New_York.'],
    [newCandidate, 'Ana', 'The request must be an object.'],
    [newCandidate, undefined, 'The request is missing.'],
    [
      newClient,
      {
        name: 'Acme',
        contacts: [
          { name: 'A', isHr: true },
          { name: 'B', isHr: true },
        ],
      },
      'contacts must name at most one HR contact.',
    ],
    [previewPlanBody, { interview: { timeZone: 'UTC' } }, 'interview.startsAt is missing.'],
    [previewPlanBody, { interview, now: 'tomorrow' }, 'now must be a moment like 2027-03-02T17:00:00Z.'],
    [previewPlanBody, { interview, policy: { bufferWeeks: 1 } }, 'policy.bufferWeeks is not a known field.'],
    [candidateQuery, { limit: '0' }, 'limit must be at least 1.'],
    [candidateQuery, { limit: 'many' }, 'limit must be a number.'],
    [
      answerBody,
      { interviewId: 'i1', answer: 'offer', until: '2027-03-30' },
      'until goes only with the answer needs-more-time.',
    ],
    [
      moveStageBody,
      { to: 'placed', placement: { type: 'temp', startDate: '2027-03-02', endDate: '2027-03-01' } },
      'placement.endDate must not be before the start date.',
    ],
    [moveStepBody, { date: '2027-03-02', hour: 21 }, 'hour must be at most 20.'],
    [
      stepParams,
      { submissionId: 's1', interviewId: 'i1', step: 'thank-you' },
      'step must be a step like first-follow-up.1.',
    ],
    [
      stepParams,
      { submissionId: 'a b', interviewId: 'i1', step: 'thank-you.1' },
      'submissionId must be an id.',
    ],
    [
      settingsChanges,
      {
        holidays: [
          { date: '2027-12-25', name: 'A' },
          { date: '2027-12-25', name: 'B' },
        ],
      },
      'holidays must name each date once.',
    ],
    [settingsChanges, { sending: { mode: 'maybe' } }, 'sending.mode must be one of on, off, test.'],
    [
      linkAction,
      { action: 'dance' },
      'action must be one of sent, undo-sent, answered, undo-answer, did-not-take-place, undo-did-not-take-place, talking-points, undo-talking-points, stop, resume.',
    ],
    [linkAction, {}, 'action is missing.'],
  ])('is refused in a sentence (%#)', (schema, input, sentence) => {
    expect(said(schema, input)).toEqual([sentence]);
  });

  it.each([
    'ana',
    'ana@localhost',
    'Ana <ana@example.com>',
    'ana@example.com, eve@example.com',
    '"a b"@example.com',
    'ana@exämple.com',
    'ana..ruiz@example.com',
    `${'a'.repeat(65)}@example.com`,
    'ana@example.com\r\nBcc: eve@example.com',
  ])('does not take %j for one mailbox', (email) => {
    expect(said(newCandidate, { ...person, email })).toEqual([
      'email must be one e-mail address like name@example.com.',
    ]);
  });

  it.each(['ana@example.com', "o'neill+jobs@mail.example.co.uk", ' ana@agency.test '])(
    'takes %j for one mailbox, trimmed',
    (email) => {
      const parsed = parse(newCandidate, { ...person, email });
      expect(parsed.ok && parsed.value.email).toBe(email.trim());
    },
  );

  it('says every wrong field once, the first rule it breaks', () => {
    expect(said(newCandidate, { email: 'x'.repeat(300), language: 'fr' })).toEqual([
      'name is missing.',
      'email must have at most 254 characters.',
      'language must be one of en, es.',
      'divisions is missing.',
    ]);
  });

  it('does not repeat what was sent', () => {
    expect(JSON.stringify(parse(newCandidate, { ...person, email: 'secret' }))).not.toContain('secret');
  });
});

describe('a reply', () => {
  it('that breaks its contract is a bug, told without its values', () => {
    expect(() => parseOut(candidateView, { id: 'c1', name: 7 })).toThrow(
      /breaks its contract: name must be a text/,
    );
  });
});
