// The function of the sample template. It notes what it is given, and does as a record tells it: `fail`, `throw`,
// `exit`, `hang`, or the same with `once-` before it.
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const notes = process.env.NOTES_FOLDER;

const recordsOf = (event) =>
  event.Records?.map((record) =>
    record.eventSource === 'aws:sqs'
      ? { id: record.messageId, ...parsed(record.body) }
      : record.dynamodb
        ? {
            id: record.dynamodb.SequenceNumber,
            key: record.dynamodb.Keys.pk.S,
            act: record.dynamodb.NewImage?.act?.S,
          }
        : { id: record.Sns?.MessageId },
  ) ?? [{ id: 'event', ...event, ...parsed(event.body) }];

function parsed(body) {
  try {
    return JSON.parse(body ?? '{}');
  } catch {
    return { body };
  }
}

export async function handler(event, context) {
  const records = recordsOf(event);
  const note = {
    function: context.functionName,
    at: new Date().toISOString(),
    pid: process.pid,
    records,
    event,
  };
  appendFileSync(join(notes, 'invocations.jsonl'), `${JSON.stringify(note)}\n`);
  const batchItemFailures = [];
  for (const { id, key, act = '' } of records) {
    const mark = join(notes, `once-${key ?? id}`);
    if (act.startsWith('once-') && existsSync(mark)) continue;
    if (act.startsWith('once-')) writeFileSync(mark, '');
    switch (act.replace('once-', '')) {
      case 'fail':
        batchItemFailures.push({ itemIdentifier: id });
        break;
      case 'throw':
        throw new Error('as it was told');
      case 'exit':
        process.exit(3);
        break;
      case 'hang':
        await new Promise(() => setInterval(() => {}, 1000));
        break;
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
  if (event.requestContext?.http) {
    return {
      statusCode: 201,
      headers: { 'x-seen': 'yes' },
      cookies: ['a=1', 'b=2'],
      body: JSON.stringify(event),
    };
  }
  return { batchItemFailures };
}
