import type { SettingsPreview } from '@afterword/contracts/resources/settings';
import type { Agency } from '@afterword/core/agency/agency';
import { divisions } from '@afterword/core/division/division';
import { policyFor } from '@afterword/core/division/policy';
import { movedSteps } from '@afterword/core/follow-up/moved-steps';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import type { PageKey } from '@afterword/store/ports';
import { rulesFor } from '../../runtime/rules.ts';
import { mostReads } from '../http/fill-page.ts';
import { given } from '../http/given.ts';
import { insist, theAgency } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { bookOf } from './policy-book.ts';

/** Submissions a page; with the reads of one request, 800 are looked at. */
const pageSize = 100;
const everything: EpochSeconds = 9_999_999_999;

/**
 * Counts what saving would move, without saving: submissions with an unsent mail, the next mail first, until the reads
 * of one request are spent. The answer says whether that was all of them. Counts alone leave a division (I5): the job
 * that does it tells the same ones the same.
 */
export const previewSettings: Handler<'previewSettings'> = async ({ body, user }, { stores, clock }) => {
  insist(user, 'agency:write');
  const { value: agency } = await theAgency(stores);
  const proposed: Agency = {
    ...agency,
    ...(body.policies ? { policies: bookOf(body.policies) } : {}),
    ...(body.holidays ? { calendar: { holidays: body.holidays.map((day) => given(day)) } } : {}),
  };
  const now = clock.now();
  const look = (submission: Submission) => {
    const { division } = submission;
    return movedSteps(
      submission,
      { now, by: { kind: 'user', id: user.id }, rules: rulesFor(agency, division) },
      { policy: policyFor(proposed.policies, division), calendar: proposed.calendar },
    );
  };
  let counted: SettingsPreview = { steps: 0, submissions: 0, looked: 0, complete: false, lastDate: null };
  let after: PageKey | undefined;
  for (let reads = 0; reads < mostReads; reads += 1) {
    const page = await stores.submissions.planned(divisions, everything, {
      limit: pageSize,
      ...(after ? { after } : {}),
    });
    for (const { value } of await stores.submissions.look(page.items.map(({ id }) => id))) {
      counted = added(counted, look(value));
    }
    after = page.next;
    if (!after) return { body: { ...counted, complete: true } };
  }
  return { body: counted };
};

const added = (sum: SettingsPreview, { moved, last }: ReturnType<typeof movedSteps>): SettingsPreview => ({
  ...sum,
  steps: sum.steps + moved,
  submissions: sum.submissions + (moved > 0 ? 1 : 0),
  looked: sum.looked + 1,
  lastDate: last !== null && (sum.lastDate === null || last > sum.lastDate) ? last : sum.lastDate,
});
