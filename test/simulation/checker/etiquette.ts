import type { AcceptedMail } from '../cloud/simulated-ses.ts';
import type { Attempt } from './read-attempts.ts';
import type { Violation } from './violation.ts';

const hour = 3600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The clock on a wall in that zone; written without core's calendar, so that both can disagree. */
function wall(
  at: number,
  timeZone: string,
): { readonly date: string; readonly hour: number; readonly weekday: string } {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      weekday: 'short',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    hour: Number(parts.hour),
    weekday: String(parts.weekday),
  };
}

const coaching = new Set(['thank-you', 'first-follow-up', 'second-follow-up', 'move-on']);
const followUps = new Set(['first-follow-up', 'second-follow-up', 'move-on']);

/**
 * What product.md, "The dates, exactly", 1, 2, 6 and 7, forbids at the moment of sending, read off the wall clock.
 *
 * @param skew How far a machine's clock may have been off, milliseconds.
 */
export function breaksEtiquette(mail: AcceptedMail, attempt: Attempt, skew: number): Violation[] {
  const { claimed, interview, kind, holidays, timeZone } = attempt;
  const found: Violation[] = [];
  const say = (what: string) => found.push({ invariant: 'etiquette', what: `${attempt.step} ${what}` });
  // A person's own word, "send now", overrides the hour and the day.
  const forced = claimed.forced !== undefined;
  if (mail.at < claimed.dueAt * 1000 - skew) {
    found.push({ invariant: 'I4', what: `${attempt.step} left before its moment` });
  }
  if (coaching.has(kind) && !forced) {
    const hours = [mail.at - skew, mail.at + skew].map((at) => wall(at, timeZone).hour);
    if (hours.every((at) => at < 8 || at >= 21)) say(`left in quiet hours, at ${hours[0]}:00`);
  }
  if (followUps.has(kind) && !forced) {
    const days = [mail.at - skew, mail.at + skew].map((at) => wall(at, timeZone));
    if (days.every(({ weekday, date }) => /^S/.test(weekday) || holidays.has(date))) {
      say(`left on ${days[0]?.weekday} ${days[0]?.date}, no business day`);
    }
    const late = mail.at - Math.max(claimed.dueAt * 1000, attempt.freeSince);
    const again = claimed.unknownAttempts !== undefined;
    if (!again && late > 24 * hour + skew + 60_000)
      say(`left ${Math.round(late / hour)} hours late, unasked`);
  }
  if (kind === 'thank-you' && !forced && mail.at > interview.end * 1000 + 48 * hour + skew + 60_000) {
    say('left more than 48 hours after the interview');
  }
  if ((kind === 'reminder' || kind === 'confirmation') && mail.at > interview.start * 1000 + skew + 60_000) {
    say('left after the interview had begun');
  }
  return found;
}

const order = ['thank-you', 'first-follow-up', 'second-follow-up', 'move-on'];

/** Of one interview and cycle: thank-you, first, second, move-on, in this order. */
export function breaksOrder(
  sent: readonly { readonly mail: AcceptedMail; readonly attempt: Attempt }[],
): Violation[] {
  const latest = new Map<string, number>();
  const found: Violation[] = [];
  for (const { attempt } of sent) {
    const rank = order.indexOf(attempt.kind);
    if (rank < 0) continue;
    const plan = `${attempt.step.split(' ').slice(0, 2).join(' ')} ${attempt.claimed.cycle}`;
    if (rank < (latest.get(plan) ?? 0)) {
      found.push({ invariant: 'etiquette', what: `${attempt.step} left after a later step` });
    }
    latest.set(plan, Math.max(rank, latest.get(plan) ?? 0));
  }
  return found;
}
