import { randomUUID } from 'node:crypto';
import type { DueSource } from '../clock/advance.ts';
import type { EpochMs, VirtualClock } from '../clock/virtual-clock.ts';
import type { FaultPoint } from '../faults/fault.ts';
import { isObject } from '../json.ts';
import type { StateDirectory } from '../state/state-directory.ts';
import type { SentMail } from './event-record.ts';
import { eventRecord, eventsFor, type MailEventType } from './event-record.ts';

type Pending = {
  readonly id: string;
  readonly dueAt: EpochMs;
  readonly type: MailEventType;
  readonly mail: SentMail;
};

export type MailEvents = {
  /** Plans the events SES would publish for a mail it has just accepted. */
  plan(mail: SentMail): void;
  pendingCount(): number;
  readonly source: DueSource;
};

/** SES publishes a second or so after the fact. */
const delayMs = 1000;
/** What cannot be published is tried again, as SNS does. */
const retryMs = 300_000;

export function createMailEvents(needs: {
  readonly clock: Pick<VirtualClock, 'now'>;
  readonly state: Pick<StateDirectory, 'file'>;
  /** Lets one event pass; when to try again, in virtual milliseconds, if it is held back. */
  deliver(point: FaultPoint, work: () => Promise<void>): Promise<number | undefined>;
  publish(configurationSet: string, type: MailEventType, record: Record<string, unknown>): Promise<void>;
}): MailEvents {
  const file = needs.state.file<{ pending: Pending[] }>('mail-events', parseStored, () => ({ pending: [] }));
  const { pending } = file.value;
  const first = () =>
    pending.reduce<Pending | undefined>(
      (best, each) => (best && best.dueAt <= each.dueAt ? best : each),
      undefined,
    );
  return {
    plan: (mail) => {
      eventsFor(mail).forEach((type, index) => {
        pending.push({ id: randomUUID(), dueAt: needs.clock.now() + delayMs * (index + 1), type, mail });
      });
      file.save();
    },
    pendingCount: () => pending.length,
    source: {
      name: 'mail events',
      isStep: false,
      nextDueAt: () => first()?.dueAt,
      runNext: async () => {
        const event = first();
        if (!event) return;
        pending.splice(pending.indexOf(event), 1);
        file.save();
        const { configurationSet } = event.mail;
        if (configurationSet === undefined) return;
        const point = { service: 'ses-events', operation: event.type, functions: [], key: event.id } as const;
        const record = eventRecord(event.type, event.mail, event.dueAt);
        const later = await needs
          .deliver(point, () => needs.publish(configurationSet, event.type, record))
          .catch(() => retryMs);
        if (later === undefined) return;
        pending.push({ ...event, dueAt: needs.clock.now() + later });
        file.save();
      },
    },
  };
}

function parseStored(stored: unknown): { pending: Pending[] } {
  if (!isObject(stored) || !Array.isArray(stored.pending)) throw new TypeError('not mail events');
  return { pending: stored.pending };
}
