import type { PlannedMail, SentEntry } from '@afterword/contracts/resources/outbox';
import { failWords, holdWords, messageStateNames, skipWords } from '../submission/words.ts';

/** Never by colour alone: the words beside it say the same. */
export type Tone = 'calm' | 'done' | 'waiting' | 'stale';

export interface Status {
  readonly label: string;
  readonly tone: Tone;
  /** Why, where one would ask. */
  readonly why: string | null;
}

/** Where a mail stands that has not left. */
export function plannedStatus({ step, paused }: Pick<PlannedMail, 'step' | 'paused'>): Status {
  switch (step.state) {
    case 'held':
      return { label: 'Held', tone: 'waiting', why: holdWords[step.holdReason] };
    case 'failed':
      return { label: 'Failed', tone: 'stale', why: failWords[step.failReason] };
    case 'planned':
      if (paused && step.dueAt === null)
        return { label: 'Paused', tone: 'waiting', why: 'somebody paused it' };
      return step.dueAt === null
        ? { label: 'After you decide', tone: 'calm', why: 'the e-mail before it waits for you' }
        : { label: 'Planned', tone: 'calm', why: null };
    default:
      return { label: 'Being sent', tone: 'calm', why: null };
  }
}

const tones: Readonly<Record<SentEntry['state'], Tone>> = {
  claimed: 'calm',
  accepted: 'calm',
  delivered: 'done',
  delayed: 'waiting',
  bounced: 'stale',
  complained: 'stale',
  rejected: 'stale',
  released: 'calm',
  unknown: 'waiting',
  skipped: 'calm',
};

const whys: Readonly<Partial<Record<SentEntry['state'], string>>> = {
  accepted: 'the mail service has it; no word yet whether it arrived',
  complained: 'the candidate said it is spam; nothing more is sent',
  released: 'given back before it left; it goes later',
  unknown: 'the mail service has not said',
};

/** What became of a mail. */
export function sentStatus(entry: SentEntry): Status {
  if (entry.kind === 'skipped') {
    return { label: 'Not sent', tone: 'calm', why: skipWords[entry.reason] };
  }
  const said = whys[entry.state] ?? null;
  const why = entry.detail === null ? said : [said, `code ${entry.detail}`].filter(Boolean).join('; ');
  return { label: messageStateNames[entry.state], tone: tones[entry.state], why };
}

const stateLabels: Readonly<Record<string, string>> = {
  ...messageStateNames,
  planned: 'Planned',
  held: 'Held',
  failed: 'Failed',
  skipped: 'Not sent',
};

/** A state of either list, as the filter calls it. */
export const stateLabel = (state: string): string => stateLabels[state] ?? state;

const dayFormat = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** "Today, Tuesday, March 2"; both dates `YYYY-MM-DD`. */
export function dayTitle(date: string, today: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
  const name = dayFormat.format(new Date(`${date}T12:00:00Z`));
  const near = { '-1': 'Yesterday', '0': 'Today', '1': 'Tomorrow' }[String(days)];
  return near ? `${near}, ${name}` : name;
}
