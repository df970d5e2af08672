import { addDays } from '@afterword/core/calendar/plain-date';
import type { PlainDate } from '@afterword/core/kernel/time';
import { Notice } from '../records/notice.tsx';
import { formatDay } from '../submission/format-time.ts';

interface Props {
  /** The last day the calendar speaks for; `null`: it is empty. */
  readonly end: PlainDate | null;
  /** The last day that an unsent mail is planned for, as far as it is known. */
  readonly lastDate: PlainDate | null;
  readonly today: PlainDate;
}

/** How long a plan may reach at most from the day it is made, a few weeks on the safe side. */
const reachDays = 120;

/** Says where holidays are not respected since nobody has put them in. */
export function CalendarEndNotice({ end, lastDate, today }: Props) {
  if (end === null) {
    return (
      <Notice tone="waiting" role="status" title="There is no holiday in the calendar">
        Follow-ups go on every weekday. Take the public holidays of your state, or add days of your own.
      </Notice>
    );
  }
  if (lastDate !== null && lastDate > end) {
    return (
      <Notice tone="waiting" role="status" title={`The calendar ends on ${formatDay(end)}`}>
        {`Mails are planned up to ${formatDay(lastDate)}; holidays after the end are not respected. Refresh the calendar, or add the days.`}
      </Notice>
    );
  }
  return end < addDays(today, reachDays) ? (
    <Notice tone="waiting" role="status" title={`The calendar ends on ${formatDay(end)}`}>
      Plans made from now on may reach beyond it. Refresh the calendar, or add the days.
    </Notice>
  ) : null;
}
