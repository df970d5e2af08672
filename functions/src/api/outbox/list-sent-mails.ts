import type { SentEntry } from '@afterword/contracts/resources/outbox';
import { candidateZone } from '@afterword/core/follow-up/replan';
import { parseStepKey } from '@afterword/core/follow-up/step';
import { toIso } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import type { LedgerEntry } from '@afterword/store/items';
import type { PageRequest } from '@afterword/store/ports';
import { fillPage } from '../http/fill-page.ts';
import { insist } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { isoOrNull } from '../views/instants.ts';
import { aboutSubmission, divisionsFor, submissionsOf } from './outbox-reader.ts';

/** The ledger of one or all of somebody's divisions. The submissions it is about are read for a page at once. */
export const listSentMails: Handler<'listSentMails'> = async ({ query, user }, dependencies) => {
  insist(user, 'message:read');
  const { stores } = dependencies;
  const { division, owner, state, ...page } = query;
  const theirs = divisionsFor(user, division);
  const reader = submissionsOf(stores, user, owner);
  const readLedger = async (request: PageRequest) => {
    const read = await stores.messages.ledger(theirs, request);
    const wanted = read.items.filter(
      (entry) => state === undefined || (entry.kind === 'mail' ? entry.state : 'skipped') === state,
    );
    await reader.load(wanted.map(({ submissionId }) => submissionId));
    return { ...read, items: wanted };
  };
  const look = async (entry: LedgerEntry) => {
    const submission = reader.of(entry.submissionId);
    return submission && tell(entry, submission);
  };
  const read = (request: PageRequest) => fillPage(request, readLedger, look);
  const scope = `outbox/sent/${[...theirs, owner ?? '', state ?? ''].join('/')}`;
  return { body: await readPage(page, scope, user, dependencies, read, (entry) => entry) };
};

function tell(entry: LedgerEntry, submission: Submission): SentEntry | undefined {
  const interview = submission.interviews.find(({ id }) => id === entry.interviewId);
  const about = {
    ...aboutSubmission(submission),
    interviewId: entry.interviewId,
    id: entry.id,
    step: entry.step,
    at: toIso(entry.at),
    zone: interview ? candidateZone(submission, interview) : (submission.candidate.timeZone ?? 'UTC'),
  };
  if (entry.kind === 'mail') {
    const { kind, stepKind, state, detail } = entry;
    return { ...about, kind, stepKind, state, detail, settledAt: isoOrNull(entry.settledAt) };
  }
  const stepKind = parseStepKey(entry.step)?.kind;
  const { kind, reason, by } = entry;
  return stepKind && { ...about, kind, stepKind, state: 'skipped', reason, by };
}
