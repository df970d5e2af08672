import { minutes } from '@afterword/core/kernel/time';
import type { SendOutcome } from './mailer.ts';

/** What the mail service allows this account. */
export interface SendQuota {
  /** Mails a second. */
  readonly perSecond: number;
  /** Mails in any 24 hours; -1: as many as one likes. */
  readonly perDay: number;
  readonly sentLastDay: number;
}

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

export interface PaceOptions {
  readonly readQuota: () => Promise<SendQuota>;
  /** Workers that send side by side: the queue mapping's MaximumConcurrency. */
  readonly workers: number;
  /** Of any clock that does not jump. */
  readonly milliseconds: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const quotaLastsMilliseconds = 5 * 60_000;
const unreachableSeconds = minutes(5);
const spentSeconds = minutes(30);

/**
 * Paces by SES's GetSendQuota: rate / workers each, nothing once the day's quota is spent. It also is the probe for a
 * service that is down: asking costs nothing, while a send into the dark costs one of a step's two attempts.
 */
export function quotaPace({ readQuota, workers, milliseconds, wait }: PaceOptions): Pace {
  let known: { readonly quota: SendQuota; readonly until: number } | null = null;
  let sentSince = 0;
  let nextAt = 0;

  const refresh = async (): Promise<SendQuota | null> => {
    if (known && milliseconds() < known.until) return known.quota;
    try {
      const quota = await readQuota();
      known = { quota, until: milliseconds() + quotaLastsMilliseconds };
      sentSince = 0;
      return quota;
    } catch {
      known = null;
      return null;
    }
  };

  return {
    turn: async () => {
      const quota = await refresh();
      if (!quota) return { kind: 'later', seconds: unreachableSeconds, code: 'quota-unreadable' };
      const sent = quota.sentLastDay + sentSince * workers;
      if (quota.perDay >= 0 && sent >= quota.perDay) {
        known = null;
        return { kind: 'later', seconds: spentSeconds, code: 'quota-spent' };
      }
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
      if (outcome === 'accepted') sentSince += 1;
      else if (outcome !== 'rejected') known = null;
    },
  };
}
