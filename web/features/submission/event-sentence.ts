import type { EventView } from '@afterword/contracts/resources/submissions';
import { formatDay, formatMoment } from './format-time.ts';
import { eventNames, factNames, stepName, wordFor } from './words.ts';

type Data = NonNullable<EventView['data']>;

/** Of use to whoever repairs the machine; a person reads the same from the steps. */
const machinery: ReadonlySet<EventView['type']> = new Set([
  'AnswerPending',
  'PlanChanged',
  'StepClaimed',
  'StepReleased',
]);

export const isTelling = (event: EventView): boolean =>
  event.type === 'CandidateFactsChanged' ? factsOf(event).length > 0 : !machinery.has(event.type);

/** What changed about the candidate, in words: stopped or wanted mails, an address. */
const factsOf = ({ data = {} }: EventView): readonly string[] =>
  ['stopped', 'address'].flatMap((fact) => factNames[`${fact}.${data[fact]}`] ?? []);

const day = (value: Data[string] | undefined): string =>
  typeof value === 'string' ? formatDay(value) : 'not known';

const moment = (value: Data[string] | undefined, zone: string): string =>
  typeof value === 'number' ? formatMoment(new Date(value * 1000).toISOString(), zone) : 'not known';

/** What the codes of an event say, without the event's name; empty where there is no more to say. */
function details({ type, data = {}, step }: EventView, zone: string): string {
  switch (type) {
    case 'InterviewLogged':
      return `${moment(data.start, zone)}${data.decisionDate ? `; decision promised ${day(data.decisionDate)}` : ''}`;
    case 'InterviewRescheduled':
    case 'InterviewCorrected':
      return `from ${moment(data.from, zone)} to ${moment(data.to, zone)}${data.decisionDateCleared ? '; its decision date was removed' : ''}`;
    case 'DecisionDateChanged':
      if (data.to === null) return `removed, it was ${day(data.from)}`;
      return data.from === null ? day(data.to) : `from ${day(data.from)} to ${day(data.to)}`;
    case 'StepMoved':
      return `${stepName(step ?? '')} to ${day(data.to)}${typeof data.hour === 'number' ? ` at ${data.hour}:00` : ''}`;
    case 'StageChanged':
      return `${wordFor(data.from ?? null)} to ${wordFor(data.to ?? null)}`;
    case 'EmployerAnswered':
      return `${wordFor(data.answer ?? null)}${data.until ? ` until ${day(data.until)}` : ''}`;
    case 'AnswerConfirmed':
    case 'AnswerUndone':
      return wordFor(data.answer ?? null);
    case 'OutcomeRecorded':
    case 'OutcomeUndone':
      return wordFor(data.outcome ?? null);
    case 'StepSkipped':
    case 'StepHeld':
    case 'StepFailed':
      return `${stepName(step ?? '')}, since ${wordFor(data.reason ?? null)}`;
    case 'CycleStarted':
      return typeof data.cycle === 'number' ? `cycle ${data.cycle}` : '';
    default:
      return step ? stepName(step) : '';
  }
}

/** One entry of the history as a sentence; times in the zone of the interview. */
export function eventSentence(event: EventView, zone: string): string {
  const facts = event.type === 'CandidateFactsChanged' ? factsOf(event) : [];
  if (facts.length > 0) return facts.join('; ');
  const more = details(event, zone);
  return more === '' ? eventNames[event.type] : `${eventNames[event.type]}: ${more}`;
}

/** One line of the history: several mails skipped at once for one reason are one line. */
export interface HistoryLine {
  readonly event: EventView;
  readonly sentence: string;
}

const isSameSkip = (one: EventView, other: EventView): boolean =>
  one.type === 'StepSkipped' &&
  other.type === 'StepSkipped' &&
  one.at === other.at &&
  one.interviewId === other.interviewId &&
  one.data?.reason === other.data?.reason;

/** The history as people read it, newest first. `events` come oldest first; `zoneOf` says on whose clock. */
export function historyLines(
  events: readonly EventView[],
  zoneOf: (event: EventView) => string,
): readonly HistoryLine[] {
  const groups: EventView[][] = [];
  for (const event of events.filter(isTelling)) {
    const last = groups.at(-1);
    if (last?.[0] && isSameSkip(last[0], event)) last.push(event);
    else groups.push([event]);
  }
  return groups.toReversed().flatMap(([event, ...more]) => {
    if (!event) return [];
    if (more.length === 0) return [{ event, sentence: eventSentence(event, zoneOf(event)) }];
    const names = [event, ...more].map(({ step }) => stepName(step ?? '')).join(', ');
    return [{ event, sentence: `Mails skipped, since ${wordFor(event.data?.reason ?? null)}: ${names}` }];
  });
}
