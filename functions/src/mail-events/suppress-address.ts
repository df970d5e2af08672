import type { Candidate } from '@afterword/core/candidate/candidate';
import type { CandidateId } from '@afterword/core/kernel/ids';
import type { Message } from '@afterword/core/message/message';
import { mostSoftBounces, softBouncesInARow } from '@afterword/core/message/soft-bounces';
import type { PageKey, Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';

interface Dependencies {
  readonly stores: Pick<Stores, 'candidates' | 'submissions' | 'messages' | 'commits'>;
  readonly clock: Clock;
}

export type Why = NonNullable<Candidate['undeliverable']>['why'];

/** Who complained is never written to again by that address, whatever else is known of it. */
const weight: Readonly<Record<Why, number>> = { 'soft-bounced': 0, bounced: 1, complained: 2 };

const tries = 3;

/**
 * Nothing more is sent to the candidate's address, for that reason: at once after a hard bounce or a complaint. Only
 * where the report is about the address they have now; a weightier reason takes the place of a lesser one.
 *
 * @param recipients Of the report, lower case.
 */
export async function suppressAddress(
  { stores, clock }: Dependencies,
  why: Why,
  recipients: readonly string[],
  candidateId: CandidateId,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await stores.candidates.find(candidateId);
    const email = found?.value.email?.toLowerCase();
    if (!found || !email || !recipients.includes(email)) return;
    const { undeliverable, factsRevision } = found.value;
    if (undeliverable && weight[undeliverable.why] >= weight[why]) return;
    const result = await stores.commits.commit([
      {
        kind: 'candidate',
        expected: found.version,
        value: {
          ...found.value,
          undeliverable: { why, at: clock.now() },
          // To the plans nothing changes where the address was no good already.
          factsRevision: undeliverable ? factsRevision : factsRevision + 1,
        },
      },
    ]);
    if (result.ok) return;
  }
  throw new Error('The candidate stayed busy');
}

/** The same once three mails in a row bounced softly, over all submissions of the candidate. */
export async function suppressAfterSoftBounces(
  dependencies: Dependencies,
  recipients: readonly string[],
  candidateId: CandidateId,
): Promise<void> {
  const found = await dependencies.stores.candidates.find(candidateId);
  const email = found?.value.email?.toLowerCase();
  if (!email || !recipients.includes(email)) return;
  const mails = await latestMails(dependencies, candidateId);
  if (softBouncesInARow(mails.filter((mail) => addressOf(mail) === email)) < mostSoftBounces) return;
  await suppressAddress(dependencies, 'soft-bounced', recipients, candidateId);
}

/** Enough of each submission to see three in a row, and whether one arrived since. */
const mailsEach = 10;

async function latestMails({ stores }: Dependencies, candidateId: CandidateId): Promise<readonly Message[]> {
  const mails: Message[] = [];
  let after: PageKey | undefined;
  do {
    const page = await stores.submissions.ofCandidate(candidateId, {
      limit: 100,
      ...(after ? { after } : {}),
    });
    for (const id of page.items) {
      mails.push(...(await stores.messages.ofSubmission(id, { limit: mailsEach })).items);
    }
    after = page.next;
  } while (after);
  return mails;
}

/** Where a mail was addressed to: what an address that was corrected since did to mails says nothing about the new one. */
function addressOf({ fields }: Message): string | undefined {
  const { candidate } = fields;
  if (typeof candidate !== 'object' || candidate === null || !('email' in candidate)) return undefined;
  return typeof candidate.email === 'string' ? candidate.email.toLowerCase() : undefined;
}
