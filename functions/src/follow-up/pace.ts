import { minutes } from '@afterword/core/kernel/time';
import { isSpent, type KeptQuotaOptions, keptQuota } from './kept-quota.ts';
import type { SendOutcome } from './mailer.ts';

/** Whether a claim may be made now. */
export type Turn =
  | { readonly kind: 'go' }
  /** It was waited for, and is not taken yet: what was read before is old. Look again, then ask again. */
  | { readonly kind: 'waited' }
  /** The service takes nothing for so long; a claim would only be given back. */
  | { readonly kind: 'later'; readonly seconds: number; readonly code: string };

/** Keeps one worker at its share of the rate the mail service allows. */
export interface Pace {
  turn(): Promise<Turn>;
  /** What came of a send: after trouble the service is asked before the next claim. */
  note(outcome: SendOutcome['kind']): void;
}

export interface PaceOptions extends KeptQuotaOptions {
  readonly wait: (milliseconds: number) => Promise<void>;
}

const unreachableSeconds = minutes(5);
const spentSeconds = minutes(30);

/**
 * Paces by SES's GetSendQuota: rate / workers each, nothing once the day's quota is spent. It also is the probe for a
 * service that is down: asking costs nothing, while a send into the dark costs one of a step's two attempts.
 */
export function quotaPace(options: PaceOptions): Pace {
  const { workers, milliseconds, wait } = options;
  const kept = keptQuota(options);
  let nextAt = 0;

  return {
    turn: async () => {
      const quota = await kept.read();
      if (!quota) return { kind: 'later', seconds: unreachableSeconds, code: 'quota-unreadable' };
      if (isSpent(quota)) return { kind: 'later', seconds: spentSeconds, code: 'quota-spent' };
      const pause = nextAt - milliseconds();
      if (pause > 0) {
        await wait(pause);
        return { kind: 'waited' };
      }
      // Counted from the turn, not from the reply: what a send takes must not slow the rate. A little of what was
      // missed is made up for, so that many small delays do not add up.
      const interval = (workers * 1000) / Math.max(quota.perSecond, 0.01);
      nextAt = Math.max(nextAt, milliseconds() - interval / 4) + interval;
      return { kind: 'go' };
    },
    note: (outcome) => {
      if (outcome === 'accepted') kept.noteSent();
      else if (outcome === 'later') kept.askAgain();
      else if (outcome === 'unknown') kept.distrust();
    },
  };
}
