import type { TodayRow } from '@afterword/contracts/resources/today';

type Kind = TodayRow['kind'];
type SubmissionKind = Exclude<Kind, 'task' | 'job-order-stale'>;
type RowOf<K extends Kind> = Extract<TodayRow, { readonly kind: K }>;

const submission = {
  submissionId: 'sub-1',
  candidateId: 'cand-1',
  interviewId: 'int-1',
  names: {
    candidate: 'Ana Reyes',
    client: 'Harbor Freight Lines',
    jobOrder: 'Dispatch coordinator',
    owner: 'Rosa Kim',
  },
  division: 'office',
  ownerId: 'user-1',
  since: '2027-03-02T15:00:00Z',
} as const;

const { interviewId: _interviewId, ...placement } = submission;

const step = { step: 'first-follow-up.1', stepKind: 'first-follow-up' } as const;
const zone = 'America/Chicago';

const examples: { readonly [K in SubmissionKind]: RowOf<K> } = {
  'confirm-answer': { ...submission, kind: 'confirm-answer', answer: 'offer', answerUntil: null },
  'decide-step': { ...submission, ...step, kind: 'decide-step', why: 'late', zone, quiet: false },
  'say-outcome': { ...submission, kind: 'say-outcome' },
  'what-next': { ...submission, kind: 'what-next', outcome: 'postponed' },
  'close-as-no-response': { ...submission, ...step, kind: 'close-as-no-response' },
  'closes-soon': { ...submission, ...step, kind: 'closes-soon', closesAt: '2027-03-04T15:00:00Z', zone },
  'correct-address': { ...submission, kind: 'correct-address', address: 'undeliverable' },
  'interview-today': {
    ...submission,
    kind: 'interview-today',
    start: '2027-03-02T16:00:00Z',
    end: '2027-03-02T17:00:00Z',
    zone,
  },
  'interview-ended': { ...submission, kind: 'interview-ended', zone },
  'placement-ends-soon': { ...placement, kind: 'placement-ends-soon', endsOn: '2027-03-09' },
  'guarantee-ends-soon': { ...placement, kind: 'guarantee-ends-soon', endsOn: '2027-03-09' },
  'past-decision-date': { ...submission, kind: 'past-decision-date', decisionDate: '2027-03-01' },
};

export const kindsOfSubmissions = Object.keys(examples) as readonly SubmissionKind[];

export const aRow = <K extends SubmissionKind>(kind: K, overrides: Partial<RowOf<K>> = {}): TodayRow =>
  ({ ...examples[kind], ...overrides }) as TodayRow;

export const aStaleOrderRow = (): TodayRow => ({
  kind: 'job-order-stale',
  jobOrderId: 'job-1',
  title: 'Dispatch coordinator',
  clientName: 'Harbor Freight Lines',
  division: 'office',
  since: '2027-03-02T15:00:00Z',
  movedAt: '2027-02-20T15:00:00Z',
});

export const aTaskRow = (version = 1): TodayRow => ({
  kind: 'task',
  since: '2027-03-02T15:00:00Z',
  about: null,
  task: {
    id: 'cannot-process.sub-1',
    kind: 'cannot-process',
    subject: { kind: 'submission', id: 'sub-1' },
    division: 'office',
    code: 'received-too-often',
    count: 1,
    firstAt: '2027-03-02T15:00:00Z',
    lastAt: '2027-03-02T15:00:00Z',
    doneAt: null,
    doneBy: null,
    version,
  },
});
