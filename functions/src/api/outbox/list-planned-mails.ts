import { openCursor, sealCursor } from '@afterword/contracts/cursor';
import { pageLimits } from '@afterword/contracts/fields/pages';
import type { PlannedMail } from '@afterword/contracts/resources/outbox';
import { isQuiet } from '@afterword/core/calendar/quiet-hours';
import { openMails } from '@afterword/core/follow-up/open-mails';
import { candidateZone } from '@afterword/core/follow-up/replan';
import { type EpochSeconds, fromIso, toIso } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import { rulesFor } from '../../runtime/rules.ts';
import { mostReads } from '../http/fill-page.ts';
import { insist, theAgency } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { fail } from '../http/problem-error.ts';
import { stepView } from '../views/step-view.ts';
import { aboutSubmission, divisionsFor, submissionsOf } from './outbox-reader.ts';

/**
 * Walks submissions by the moment of their earliest open mail, and tells all their mails up to `until`. Later mails of
 * later submissions may come before them: `completeUntil` says how far the list has no holes.
 */
export const listPlannedMails: Handler<'listPlannedMails'> = async ({ query, user }, dependencies) => {
  insist(user, 'message:read');
  const { stores, clock, cursorSecret } = dependencies;
  const { division, owner, state, limit = pageLimits.default } = query;
  const theirs = divisionsFor(user, division);
  const until = fromIso(query.until);
  const now = clock.now();
  const agency = await theAgency(stores);
  const reader = submissionsOf(stores, user, owner);
  const tell = (submission: Submission): readonly PlannedMail[] =>
    openMails(submission)
      .filter(({ at, step }) => at <= until && (state === undefined || step.state === state))
      .map(({ interview, step, at }) => {
        const zone = candidateZone(submission, interview);
        const rules = rulesFor(agency.value, submission.division);
        const context = { now, by: { kind: 'user', id: user.id } as const, rules };
        return {
          ...aboutSubmission(submission),
          interviewId: interview.id,
          at: toIso(at),
          zone,
          quiet: isQuiet(now, zone),
          paused: submission.paused !== null,
          step: stepView(submission, interview, step, context),
        };
      });

  const secret = await cursorSecret();
  const bound = `outbox/${[...theirs, query.until, owner ?? '', state ?? ''].join('/')} by ${user.id}`;
  let after = query.cursor === undefined ? undefined : await openCursor(query.cursor, bound, [secret]);
  if (query.cursor !== undefined && !after) {
    fail('cursor/invalid', 'This cursor belongs to another list. Start again.');
  }
  const items: PlannedMail[] = [];
  let reached: EpochSeconds | undefined;
  for (let reads = 0; reads < mostReads && items.length < limit; reads += 1) {
    const page = await stores.submissions.planned(theirs, until, { limit, ...(after ? { after } : {}) });
    await reader.load(page.items.map(({ id }) => id));
    for (const { id } of page.items) {
      const submission = reader.of(id);
      if (submission) items.push(...tell(submission));
    }
    reached = page.items.at(-1)?.at ?? reached;
    after = page.next;
    if (!after) return { body: { items } };
  }
  return {
    body: {
      items,
      ...(reached === undefined ? {} : { completeUntil: toIso(reached) }),
      ...(after ? { cursor: await sealCursor(after, bound, [secret]) } : {}),
    },
  };
};
