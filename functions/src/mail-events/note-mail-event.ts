import { recordFailure, recordSent } from '@afterword/core/follow-up/delivery';
import { exhausted } from '@afterword/core/kernel/exhaustive';
import { accept } from '@afterword/core/kernel/refusal';
import { knownAs, type Message, type MessageState, saysAsMuchAs } from '@afterword/core/message/message';
import type { Stores } from '@afterword/store/ports';
import { changeSubmission } from '../runtime/change-submission.ts';
import type { Clock } from '../runtime/clock.ts';
import { rulesFor } from '../runtime/rules.ts';
import type { MailEvent } from './mail-event.ts';
import { suppressAddress, suppressAfterSoftBounces } from './suppress-address.ts';

export interface Dependencies {
  readonly stores: Stores;
  readonly clock: Clock;
}

/**
 * Takes in one delivery report. It settles an attempt whose reply was lost, says on the message how far the mail got,
 * and a hard bounce, a complaint or the third soft bounce in a row makes the candidate's address undeliverable. Reports
 * come doubled and in any order; each can be noted again.
 */
export async function noteMailEvent(dependencies: Dependencies, event: MailEvent): Promise<void> {
  const { stores } = dependencies;
  const message = await stores.messages.find(event.submissionId, event.attemptId);
  if (!message) return;
  await settleAttempt(dependencies, event, message.value);
  await noteOnMessage(dependencies, event);
  const { candidateId } = message.value;
  if (event.type === 'bounced' || event.type === 'complained') {
    await suppressAddress(dependencies, event.type, event.recipients, candidateId);
  } else if (event.type === 'delayed' && event.detail !== null) {
    await suppressAfterSoftBounces(dependencies, event.recipients, candidateId);
  }
}

async function settleAttempt(
  { stores, clock }: Dependencies,
  { type, attemptId, messageId, submissionId }: MailEvent,
  message: Message,
): Promise<void> {
  if (type === 'delayed') return;
  const agency = await stores.agencies.find();
  if (!agency) throw new Error('The agency is not set up');
  const rules = rulesFor(agency.value, message.division);
  const outcome = await changeSubmission(stores, submissionId, (submission) => {
    const context = { now: clock.now(), rules };
    const changed =
      type === 'rejected'
        ? recordFailure(submission, attemptId, 'rejected', context)
        : recordSent(submission, { id: attemptId, messageId, sentAt: message.claimedAt }, context);
    return accept(changed ?? { submission, events: [] });
  });
  if (outcome.kind === 'busy') throw new Error('The submission stayed busy');
}

/** Of two that say the same, the one with a detail: a soft bounce after a delay. */
const saysMore = (state: MessageState, detail: string | null, known: Message): boolean =>
  !saysAsMuchAs(known.state, state) || (state === known.state && known.detail === null && detail !== null);

/** SES reports each mail as taken, which its answer said already: half of all reports have nothing to add. */
const isKnown = (news: Partial<Message>, known: Message): boolean =>
  Object.entries(news).every(([field, value]) => known[field as keyof Message] === value);

async function noteOnMessage({ stores, clock }: Dependencies, event: MailEvent): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const found = await stores.messages.find(event.submissionId, event.attemptId);
    if (!found) return;
    const state = stateOf(event.type);
    const news = {
      ...knownAs(found.value, event.messageId),
      acceptedAt: found.value.acceptedAt ?? clock.now(),
      settledAt: event.type === 'accepted' ? found.value.settledAt : clock.now(),
      ...(saysMore(state, event.detail, found.value) ? { state, detail: event.detail } : {}),
    };
    if (isKnown(news, found.value)) return;
    const value: Message = { ...found.value, ...news };
    const result = await stores.commits.commit([{ kind: 'message', value, expected: found.version }]);
    if (result.ok) return;
  }
  throw new Error('The message stayed busy');
}

function stateOf(type: MailEvent['type']): MessageState {
  switch (type) {
    case 'accepted':
    case 'delivered':
    case 'delayed':
    case 'bounced':
    case 'complained':
    case 'rejected':
      return type;
    default:
      return exhausted(type);
  }
}
