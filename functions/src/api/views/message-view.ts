import type { MessageFacts } from '@afterword/contracts/resources/messages';
import { toIso } from '@afterword/core/kernel/time';
import type { Message } from '@afterword/core/message/message';
import { isoOrNull } from './instants.ts';

/** What became of a mail; not what it says. */
export const messageFacts = ({
  fields: _fields,
  template: _template,
  ...message
}: Message): MessageFacts => ({
  ...message,
  claimedAt: toIso(message.claimedAt),
  acceptedAt: isoOrNull(message.acceptedAt),
  settledAt: isoOrNull(message.settledAt),
});
