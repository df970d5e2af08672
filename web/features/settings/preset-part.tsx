'use client';

import type { PlainDate } from '@afterword/core/kernel/time';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Typeahead } from '../../ui/typeahead.tsx';
import { Notice } from '../records/notice.tsx';
import recordStyles from '../records/records.module.css';
import { formatDay } from '../submission/format-time.ts';
import { type CalendarValues, withDayAgain, withPreset } from './calendar-values.ts';
import styles from './settings.module.css';
import { readPublicHolidays, useCountries, useRegions } from './use-public-holidays.ts';

interface Props {
  readonly values: CalendarValues;
  readonly today: PlainDate;
  readonly mayChange: boolean;
  readonly change: (changes: Partial<CalendarValues>) => void;
}

/** The country and state whose public holidays the agency keeps, and the days on which it works all the same. */
export function PresetPart({ values, today, mayChange, change }: Props) {
  const { preset } = values;
  const [country, setCountry] = useState(preset?.country ?? 'US');
  const [region, setRegion] = useState(preset?.region ?? '');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const countries = useCountries();
  const regions = useRegions(country);
  const isSame = preset !== null && preset.country === country && (preset.region ?? '') === region;
  const take = async () => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      change(withPreset(values, await readPublicHolidays(country, region || null, today)));
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'It did not work. Try again.');
    } finally {
      setBusy(false);
    }
  };
  const options = (places: readonly { readonly code: string; readonly name: string }[] | undefined) =>
    (places ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <section className={recordStyles.card} aria-label="Public holidays">
      <header>
        <h2>Public holidays</h2>
        <span className={recordStyles.soft}>
          {preset ? `Taken up to ${formatDay(preset.through)}` : 'Not taken from any country yet'}
        </span>
      </header>
      <div className={styles.fields} hidden={!mayChange && preset === null}>
        <Typeahead
          label="Country"
          allowDeselect={false}
          readOnly={!mayChange}
          data={options(countries.data)}
          value={countries.data ? country : null}
          error={countries.error?.message}
          onChange={(code) => {
            setCountry(code ?? 'US');
            setRegion('');
          }}
        />
        {regions.data && regions.data.length > 0 ? (
          <Typeahead
            label="State or province"
            allowDeselect={false}
            readOnly={!mayChange}
            data={[{ value: '', label: 'The whole country' }, ...options(regions.data)]}
            value={region}
            onChange={(code) => setRegion(code ?? '')}
          />
        ) : null}
        {mayChange ? (
          <Button variant="default" loading={busy} onClick={take} disabled={!countries.data}>
            {isSame ? 'Refresh' : 'Take these days'}
          </Button>
        ) : null}
      </div>
      <Text size="sm" mt="xs" className={recordStyles.soft ?? ''}>
        This year and the next three; every new year they are taken anew by themselves. Days of your own stay
        as they are.
      </Text>
      {refusal ? (
        <Notice tone="bad" role="alert">
          {refusal}
        </Notice>
      ) : null}
      {preset && preset.without.length > 0 ? (
        <Group gap="xs" mt="xs">
          <Text size="sm">You work on:</Text>
          {preset.without.map((name) => (
            <span key={name} className={recordStyles.tag}>
              {name}
              {mayChange ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Keep ${name} as a holiday again`}
                  onClick={() => change(withDayAgain(values, name))}
                >
                  Holiday again
                </Button>
              ) : null}
            </span>
          ))}
          {mayChange ? <Text size="sm">Refresh to bring back their days.</Text> : null}
        </Group>
      ) : null}
    </section>
  );
}
