import { addDays } from '../calendar/plain-date.ts';
import { dateIn } from '../calendar/wall-time.ts';
import { instantAt } from '../calendar/zones.ts';
import type { Context } from '../follow-up/rules.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { EpochSeconds, PlainDate, TimeZone } from '../kernel/time.ts';
import { type Changed, happened } from './change.ts';
import {
  type Placement,
  type PlacementEnd,
  type PlacementReminder,
  type PlacementType,
  placementEnds,
  type Submission,
} from './submission.ts';

/** What a recruiter says of a placement. */
export interface PlacementFacts {
  readonly type: PlacementType;
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
  readonly guaranteeUntil?: PlainDate | null;
}

/** So many days before an end the recruiter hears of it, at nine in the morning: a week to talk to both sides. */
const remindDays = 7;
const remindMinute = 9 * 60;

/** A direct hire has no last day. */
const dateOf = (about: PlacementEnd, { type, endDate, guaranteeUntil }: PlacementFacts): PlainDate | null => {
  if (about === 'guarantee') return guaranteeUntil ?? null;
  return type === 'direct-hire' ? null : endDate;
};

/**
 * A placement as it is kept, with what is to be remembered about it.
 *
 * @param zone The agency's; `null`: nobody is reminded.
 * @param before The placement it was: what was asked about a date that stays is not asked again.
 */
export function placementOf(
  facts: PlacementFacts,
  placedAt: EpochSeconds,
  zone: TimeZone | null,
  now: EpochSeconds,
  before?: Placement,
): Placement {
  const { type, startDate, endDate, guaranteeUntil } = facts;
  const reminders = placementEnds.flatMap((about): PlacementReminder[] => {
    const date = dateOf(about, facts);
    if (date === null || zone === null) return [];
    const known = before?.reminders?.find((reminder) => reminder.about === about);
    if (before && known && dateOf(about, before) === date) return [known];
    // What has ended already needs no reminder.
    if (date < dateIn(now, zone)) return [];
    return [
      {
        about,
        at: Math.max(now, instantAt(addDays(date, -remindDays), remindMinute, zone)),
        state: 'open',
      },
    ];
  });
  return {
    type,
    startDate,
    endDate,
    ...(guaranteeUntil ? { guaranteeUntil } : {}),
    placedAt,
    ...(reminders.length > 0 ? { reminders } : {}),
  };
}

const withReminders = (
  submission: Submission,
  placement: Placement,
  change: (reminder: PlacementReminder) => PlacementReminder,
): Submission => ({
  ...submission,
  placement: { ...placement, reminders: (placement.reminders ?? []).map(change) },
});

const none = () => refuse('placement/none', 'This submission has no placement. Move it to Placed first.');

/**
 * Corrects or prolongs a placement; what is left out stays. A new date is reminded of anew.
 *
 * Refuses `placement/none` and `placement/ends-before-start`.
 */
export function changePlacement(
  submission: Submission,
  command: { readonly facts: Partial<PlacementFacts>; readonly zone: TimeZone },
  context: Context,
): Decision<Changed> {
  const { placement } = submission;
  if (submission.stage !== 'placed' || !placement) return none();
  const { type, startDate, endDate, guaranteeUntil = null } = placement;
  const facts: PlacementFacts = { type, startDate, endDate, guaranteeUntil, ...command.facts };
  const checked = checkPlacement(facts);
  if (!checked.ok) return checked;
  const changed = placementOf(facts, placement.placedAt, command.zone, context.now, placement);
  if (JSON.stringify(changed) === JSON.stringify(placement)) return accept({ submission, events: [] });
  return accept({
    submission: { ...submission, placement: changed },
    events: [
      happened('PlacementChanged', context, {
        data: {
          type: changed.type,
          startDate: changed.startDate,
          endDate: changed.endDate,
          guaranteeUntil: changed.guaranteeUntil ?? null,
        },
      }),
    ],
  });
}

/** Refuses `placement/ends-before-start`. */
export function checkPlacement({ startDate, endDate, guaranteeUntil }: PlacementFacts): Decision<null> {
  if (startDate === null) return accept(null);
  for (const [field, date] of [
    ['endDate', endDate],
    ['guaranteeUntil', guaranteeUntil],
  ] as const) {
    if (date && date < startDate) {
      return refuse('placement/ends-before-start', 'This is before the first day.', field);
    }
  }
  return accept(null);
}

/**
 * A recruiter has seen to it: prolonged, talked to both sides, or let it end. Said twice is said once.
 *
 * Refuses `placement/none` where there is nothing to remind of.
 */
export function settleReminder(
  submission: Submission,
  { about }: { readonly about: PlacementEnd },
  context: Context,
): Decision<Changed> {
  const { placement } = submission;
  const reminder = placement?.reminders?.find((one) => one.about === about);
  if (submission.stage !== 'placed' || !placement || !reminder) return none();
  if (reminder.state === 'settled') return accept({ submission, events: [] });
  return accept({
    submission: withReminders(submission, placement, (one) =>
      one.about === about ? { ...one, state: 'settled' } : one,
    ),
    events: [happened('PlacementReminderSettled', context, { data: { about } })],
  });
}
