import { type DeadLetterSource, deadLetterSources } from '../runtime/names.ts';

/** Which source's dead letters a queue holds, by the queue's ARN. */
export type DeadLetterQueues = ReadonlyMap<string, DeadLetterSource>;

const isSource = (name: string | undefined): name is DeadLetterSource =>
  deadLetterSources.some((source) => source === name);

/** Reads `due-steps=arn:…,jobs=arn:…`. Throws on anything else: what is not known cannot be told from what is. */
export function readDeadLetterQueues(text: string): DeadLetterQueues {
  return new Map(
    text.split(',').map((entry) => {
      const [source, arn] = entry.split('=');
      if (!isSource(source) || !arn) throw new Error('A dead-letter queue without a source or an ARN');
      return [arn, source];
    }),
  );
}
