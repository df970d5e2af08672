'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { calendarEnd } from '@afterword/core/calendar/holiday-calendar';
import type { PlainDate } from '@afterword/core/kernel/time';
import { api } from '../../client/api.ts';
import { ConflictNotice } from '../records/conflict-notice.tsx';
import recordStyles from '../records/records.module.css';
import { useEdit } from '../records/use-edit.ts';
import { formatDay } from '../submission/format-time.ts';
import { CalendarEndNotice } from './calendar-end-notice.tsx';
import {
  type CalendarValues,
  calendarBody,
  calendarOf,
  calendarValuesOf,
  withoutDay,
  yearsOf,
} from './calendar-values.ts';
import { HolidayYear } from './holiday-year.tsx';
import { OwnDay } from './own-day.tsx';
import { PresetPart } from './preset-part.tsx';
import { SaveBar } from './save-bar.tsx';
import styles from './settings.module.css';
import { useImpact } from './use-impact.ts';

interface Props {
  readonly settings: SettingsView;
  readonly today: PlainDate;
  readonly mayChange: boolean;
  readonly onSaved: (settings: SettingsView) => void;
}

/** Where the days come from, one's own days, the years they make, and what saving them moves. */
export function HolidaysForm({ settings, today, mayChange, onSaved }: Props) {
  const edit = useEdit<CalendarValues, SettingsView>({
    record: settings,
    valuesOf: calendarValuesOf,
    save: (_changes, ifMatch, _key, values) => api.changeSettings({ ifMatch, body: calendarBody(values) }),
    read: () => api.getSettings({}),
    onSaved,
    ...(mayChange ? { draft: { key: 'afterword.settings.holidays', fields: ['preset'] } } : {}),
  });
  const { values, change } = edit;
  // What is counted also says how far plans reach, so it is asked for what is saved, too.
  const { holidays } = calendarBody(values);
  const impact = useImpact(mayChange ? (edit.isChanged ? { holidays } : {}) : null);
  return (
    <div className={styles.page}>
      <CalendarEndNotice
        end={calendarEnd(calendarOf(values))}
        lastDate={impact.preview?.lastDate ?? null}
        today={today}
      />
      <PresetPart values={values} today={today} mayChange={mayChange} change={change} />
      {mayChange ? <OwnDay values={values} today={today} change={change} /> : null}
      <div className={styles.years}>
        {yearsOf(values, today).map(({ year, days }) => (
          <section key={year} className={recordStyles.card} aria-label={year}>
            <HolidayYear
              year={year}
              days={days}
              fromPreset={values.preset !== null}
              {...(mayChange ? { remove: (day) => change(withoutDay(values, day)) } : {})}
            />
          </section>
        ))}
      </div>
      <ConflictNotice
        theirs={edit.theirs}
        labels={labelsOf(edit.theirs)}
        show={(key, value) =>
          key === 'preset'
            ? 'their country and years'
            : ((value as { name: string } | null)?.name ?? 'no holiday')
        }
        take={edit.takeTheirs}
      />
      <SaveBar edit={edit} refusal={edit.errors.form ?? edit.errors.holidays} impact={impact} />
    </div>
  );
}

const labelsOf = (theirs: Partial<CalendarValues>) =>
  Object.fromEntries(
    Object.keys(theirs).map((key) => [
      key,
      key === 'preset' ? 'Where the days come from' : formatDay(key.slice(4)),
    ]),
  ) as Record<keyof CalendarValues & string, string>;
