/** What the mail service allows this account. */
export interface SendQuota {
  /** Mails a second. */
  readonly perSecond: number;
  /** Mails in any 24 hours; -1: as many as one likes. */
  readonly perDay: number;
  readonly sentLastDay: number;
}

/** Asks the service. `refused`: it answers, but was asked too often. Throws where it is out of reach. */
export type ReadQuota = () => Promise<SendQuota | 'refused'>;

export interface KeptQuota {
  /** Asks where it is time to. What all workers are likely to have sent since is counted; `null`: nobody knows it. */
  read(): Promise<SendQuota | null>;
  /** This worker sent a mail. */
  noteSent(): void;
  /** There was trouble: the service is asked before the quota is relied on again. */
  askAgain(): void;
  /** The service may be out of reach: from now on only an answer counts. */
  distrust(): void;
}

export interface KeptQuotaOptions {
  readonly readQuota: ReadQuota;
  /** Workers that send side by side. */
  readonly workers: number;
  /** Of any clock that does not jump. */
  readonly milliseconds: () => number;
}

const second = 1000;
const minute = 60 * second;

/** How long the service is left alone, by what it last said. */
const pause = {
  answered: 5 * minute,
  /** Steps wait half an hour then; new room need not be seen at once. */
  spent: minute,
  /** SES takes the question once a second, from all workers together. */
  refused: second,
  /** Who can go on without an answer does not wait for one with each mail. */
  refusedButKnown: minute,
  /** Each message of a batch would meet the same silence. */
  outOfReach: 10 * second,
} as const;

/** How long an answer serves where no other is to be had. */
const servesMilliseconds = 60 * minute;

export const isSpent = ({ perDay, sentLastDay }: SendQuota): boolean => perDay >= 0 && sentLastDay >= perDay;

/**
 * Asks for the quota every five minutes, and goes on with the last answer where the question is refused. That is safe
 * for an hour: a rate changes within days and mostly upwards, the day's mails are counted on, and what is wrong all
 * the same SES throttles, which costs a claim and no attempt. A service that is out of reach, or that lost a reply, is
 * trusted again only once it answers.
 */
export function keptQuota({ readQuota, workers, milliseconds }: KeptQuotaOptions): KeptQuota {
  let known: { readonly quota: SendQuota; readonly readAt: number } | null = null;
  let isTrusted = false;
  let sentSince = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let dueAt = Number.NEGATIVE_INFINITY;
  let notBefore = Number.NEGATIVE_INFINITY;

  const counted = (): SendQuota | null => {
    if (!known || !isTrusted || milliseconds() - known.readAt >= servesMilliseconds) return null;
    const { quota } = known;
    return { ...quota, sentLastDay: quota.sentLastDay + sentSince * workers };
  };

  const isTimeToAsk = (): boolean => {
    const now = milliseconds();
    if (now < notBefore) return false;
    const quota = counted();
    return now >= dueAt || (quota !== null && isSpent(quota) && now >= askedAt + pause.spent);
  };

  const ask = async (): Promise<void> => {
    const answer = await readQuota().catch(() => 'out-of-reach' as const);
    const now = milliseconds();
    askedAt = now;
    if (answer === 'out-of-reach') {
      isTrusted = false;
      dueAt = now;
      notBefore = now + pause.outOfReach;
    } else if (answer === 'refused') {
      notBefore = now + pause.refused;
      dueAt = counted() ? now + pause.refusedButKnown : now;
    } else {
      known = { quota: answer, readAt: now };
      isTrusted = true;
      sentSince = 0;
      dueAt = now + pause.answered;
    }
  };

  return {
    read: async () => {
      if (isTimeToAsk()) await ask();
      return counted();
    },
    noteSent: () => {
      sentSince += 1;
    },
    askAgain: () => {
      dueAt = Number.NEGATIVE_INFINITY;
    },
    distrust: () => {
      dueAt = Number.NEGATIVE_INFINITY;
      isTrusted = false;
    },
  };
}
