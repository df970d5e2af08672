import type { Message } from '@afterword/core/message/message';
import type { Stores } from '@afterword/store/ports';
import { canaryId, canarySubmission } from '../audit/canary.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { mailTags } from '../runtime/names.ts';
import type { Mailer } from './mailer.ts';
import type { Pace } from './pace.ts';

export interface Dependencies {
  readonly stores: Pick<Stores, 'agencies' | 'messages' | 'commits'>;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly pace: Pace;
  readonly senderAddress: string;
  readonly log: Log;
}

/** Takes every mail and reports it delivered; sending to it costs a mail and no reputation. */
const simulator = 'success@simulator.amazonses.com';

const raw = (from: string): Uint8Array =>
  new TextEncoder().encode(
    [
      `From: ${from}`,
      `To: ${simulator}`,
      'Subject: Canary',
      'Auto-Submitted: auto-generated',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'The way of a mail is open.',
      '',
    ].join('\r\n'),
  );

/**
 * Sends the canary of a day to SES's success simulator, by the way every mail takes: queue, pace, claim, SES; its
 * delivery comes back through `mail-events`. Once a day, however often it is asked; not while sending is off.
 *
 * @param date `YYYY-MM-DD`, UTC.
 */
export async function sendCanary(dependencies: Dependencies, date: string): Promise<void> {
  const { stores, clock, mailer, pace, senderAddress, log } = dependencies;
  const agency = await stores.agencies.find();
  if (agency?.value.sending.mode !== 'on') return;
  const turn = await pace.turn();
  if (turn.kind === 'later') return;
  // No turn yet, and sending may be off by now.
  if (turn.kind === 'waited') return sendCanary(dependencies, date);
  const id = canaryId(date);
  const claimed: Message = {
    id,
    submissionId: canarySubmission,
    interviewId: canarySubmission,
    candidateId: canarySubmission,
    division: 'office',
    kind: 'confirmation',
    step: 'canary',
    template: { name: 'canary', version: 1 },
    fields: {},
    state: 'claimed',
    claimedAt: clock.now(),
    acceptedAt: null,
    settledAt: null,
    messageId: null,
    detail: null,
  };
  const claim = await stores.commits.commit([{ kind: 'message', value: claimed, expected: null }]);
  if (!claim.ok) return;
  const outcome = await mailer.send({
    raw: raw(senderAddress),
    from: senderAddress,
    to: simulator,
    tags: { [mailTags.submission]: canarySubmission, [mailTags.step]: 'canary', [mailTags.attempt]: id },
  });
  pace.note(outcome.kind);
  log.info('canary', { outcome: outcome.kind });
}
