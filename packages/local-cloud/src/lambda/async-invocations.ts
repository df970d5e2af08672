import { randomUUID } from 'node:crypto';
import type { Activity } from '../clock/activity.ts';
import type { DueSource } from '../clock/advance.ts';
import type { EpochMs, VirtualClock } from '../clock/virtual-clock.ts';
import type { FunctionDefinition } from './function-definition.ts';
import type { FunctionHost } from './function-host.ts';

export type AsyncInvocations = {
  /** Accepts an event at once and runs it in the background, with Lambda's two retries after 1 and 2 minutes. */
  accept(definition: FunctionDefinition, event: unknown): void;
  readonly source: DueSource;
};

type Retry = {
  readonly id: string;
  readonly definition: FunctionDefinition;
  readonly event: unknown;
  attempt: number;
  dueAt: EpochMs;
};

const retryAfterMs = [60_000, 120_000];

export function createAsyncInvocations(needs: {
  readonly host: Pick<FunctionHost, 'invoke'>;
  readonly clock: Pick<VirtualClock, 'now'>;
  readonly activity: Pick<Activity, 'track'>;
  /** Takes what was given up, as the function's DeadLetterConfig says. */
  sendToDeadLetters(
    functionArn: string,
    queueArn: string,
    body: string,
    attributes: Readonly<Record<string, string>>,
  ): void;
  readonly log: (line: string) => void;
}): AsyncInvocations {
  const retries: Retry[] = [];
  const attempt = (retry: Retry) => {
    const work = needs.host.invoke(retry.definition, retry.event).catch((error: unknown) => {
      const wait = retryAfterMs[retry.attempt];
      if (wait === undefined) {
        const { logicalId, arn, deadLetterArn } = retry.definition;
        needs.log(`${logicalId} failed three times on an event; it is given up, as in AWS.`);
        if (deadLetterArn !== undefined) {
          needs.sendToDeadLetters(arn, deadLetterArn, JSON.stringify(retry.event), {
            RequestID: retry.id,
            ErrorCode: '200',
            ErrorMessage: error instanceof Error ? error.message : String(error),
          });
        }
        return;
      }
      retries.push({ ...retry, attempt: retry.attempt + 1, dueAt: needs.clock.now() + wait });
    });
    void needs.activity.track(retry.definition.logicalId, work);
  };
  const first = () =>
    retries.reduce<Retry | undefined>(
      (best, each) => (best && best.dueAt <= each.dueAt ? best : each),
      undefined,
    );
  return {
    accept: (definition, event) =>
      attempt({ id: randomUUID(), definition, event, attempt: 0, dueAt: needs.clock.now() }),
    source: {
      name: 'retries of asynchronous invocations',
      isStep: false,
      nextDueAt: () => first()?.dueAt,
      runNext: async () => {
        const retry = first();
        if (!retry) return;
        retries.splice(retries.indexOf(retry), 1);
        attempt(retry);
      },
    },
  };
}
