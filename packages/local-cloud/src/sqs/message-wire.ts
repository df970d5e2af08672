import { createHash } from 'node:crypto';
import { ServiceError } from '../gateway/service-call.ts';
import { isObject, type JsonObject, listOf, numberOf, textOf } from '../json.ts';
import type { Message } from './queues.ts';

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

/** The body of a message to send, within SQS's limits. */
export function readMessage(input: JsonObject): {
  body: string;
  options: { delayMs?: number; attributes: JsonObject };
} {
  const body = textOf(input.MessageBody);
  if (body === undefined || body === '') {
    throw new ServiceError('MissingParameter', 400, 'The request must contain the parameter MessageBody.');
  }
  const limit = 1_048_576;
  if (Buffer.byteLength(body) > limit) {
    throw new ServiceError(
      'InvalidParameterValue',
      400,
      `One or more parameters are invalid: over ${limit} bytes.`,
    );
  }
  const delay = numberOf(input.DelaySeconds);
  if (delay !== undefined && (delay < 0 || delay > 900)) {
    throw new ServiceError('InvalidParameterValue', 400, 'DelaySeconds must be between 0 and 900.');
  }
  const attributes = isObject(input.MessageAttributes) ? input.MessageAttributes : {};
  return { body, options: { ...(delay === undefined ? {} : { delayMs: delay * 1000 }), attributes } };
}

/** The entries of a batch request; SQS takes 1 to 10. */
export function readEntries(input: JsonObject): readonly JsonObject[] {
  const entries = listOf(input.Entries).filter(isObject);
  if (entries.length === 0) throw new ServiceError('EmptyBatchRequest', 400, 'The batch has no entries.');
  if (entries.length > 10) throw new ServiceError('TooManyEntriesInBatchRequest', 400, 'At most 10 entries.');
  return entries;
}

/** A batch answers per entry, whatever happened to the others. */
export function perEntry(
  entries: readonly JsonObject[],
  work: (entry: JsonObject) => JsonObject,
): { Successful: JsonObject[]; Failed: JsonObject[] } {
  const reply: { Successful: JsonObject[]; Failed: JsonObject[] } = { Successful: [], Failed: [] };
  for (const entry of entries) {
    try {
      reply.Successful.push({ Id: entry.Id, ...work(entry) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      reply.Failed.push({ Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message });
    }
  }
  return reply;
}

/** The system attributes SQS tells about a message, as texts. */
export function systemAttributes(message: Message): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(Math.floor(message.sentAt)),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(Math.floor(message.firstReceivedAt ?? message.sentAt)),
  };
}
