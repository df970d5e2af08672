import type { Holiday } from '@afterword/core/calendar/holiday-calendar';
import { Button, Text } from '@mantine/core';
import recordStyles from '../records/records.module.css';
import { isOnWeekend } from './calendar-values.ts';
import styles from './settings.module.css';

const format = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});
const dayWords = (date: string): string => format.format(new Date(`${date}T12:00:00Z`));

interface Props {
  readonly year: string;
  readonly days: readonly Holiday[];
  /** Days that are not own come from a preset: one that goes, goes in every year. */
  readonly fromPreset: boolean;
  /** Left out: it can only be read. */
  readonly remove?: (day: Holiday) => void;
}

/** The days of one year. */
export const HolidayYear = ({ year, days, fromPreset, remove }: Props) => (
  <>
    <header>
      <h2>{year}</h2>
      <span className={recordStyles.soft}>{days.length === 1 ? '1 day' : `${days.length} days`}</span>
    </header>
    {days.length === 0 ? (
      <Text size="sm">No day yet. Take them from the public holidays, or add your own.</Text>
    ) : (
      <ul className={styles.days} aria-label={`Holidays of ${year}`}>
        {days.map((day) => (
          <li key={day.date} className={styles.day} data-weekend={isOnWeekend(day) || undefined}>
            <span>{dayWords(day.date)}</span>
            <span>
              {day.name}
              {day.own ? <span className={recordStyles.tag}>own</span> : null}
              {isOnWeekend(day) ? <span className={recordStyles.soft}> (weekend anyway)</span> : null}
            </span>
            {remove ? (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={
                  day.own || !fromPreset
                    ? `Remove ${day.name}, ${dayWords(day.date)} ${year}`
                    : `We work on ${day.name}, ${dayWords(day.date)} ${year}`
                }
                onClick={() => remove(day)}
              >
                {day.own || !fromPreset ? 'Remove' : 'We work'}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    )}
  </>
);
