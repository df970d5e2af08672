import { isBusinessDay } from '@afterword/core/calendar/business-days';
import { wallTime } from '@afterword/core/calendar/wall-time';
import type { PageKey, Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';
import type { Queue } from '../runtime/queue.ts';
import type { NoticeMessage } from '../runtime/queue-messages.ts';

export interface Dependencies {
  readonly stores: Pick<Stores, 'agencies' | 'notices' | 'users' | 'commits'>;
  readonly queue: Queue<NoticeMessage>;
  readonly clock: Clock;
}

/** Before the day's first calls, after the night's mails; minutes after midnight where the agency is. */
const from = 7 * 60 + 30;
/** After an outage, late is better than not at all; in the evening it is not. */
const until = 20 * 60;

/**
 * Once each business day of the agency, a message for everybody who works there: whether something needs them is seen
 * when it is taken. Asked every five minutes; zone and holidays are the agency's, so a schedule cannot know them.
 */
export async function startDigests({ stores, queue, clock }: Dependencies): Promise<void> {
  const agency = (await stores.agencies.find())?.value;
  if (!agency || agency.sending.mode === 'off') return;
  const now = clock.now();
  const { date, minute } = wallTime(now, agency.timeZone);
  if (minute < from || minute >= until || !isBusinessDay(date, agency.calendar)) return;
  const id = `digests-${date}`;
  if (await stores.notices.find(id)) return;
  let after: PageKey | undefined;
  do {
    const page = await stores.users.list({ limit: 100, ...(after ? { after } : {}) });
    for (const user of page.items) {
      if (user.active) await queue.send({ notice: 'digest', userId: user.id, date });
    }
    after = page.next;
  } while (after);
  // Last: begun twice, everybody's own row still lets one mail through.
  const value = { id, kind: 'digest', userId: null, submissionId: null, at: now } as const;
  await stores.commits.commit([{ kind: 'notice', value, expected: null }]);
}
