'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { useToday } from '../records/use-today.ts';
import { HolidaysForm } from './holidays-form.tsx';
import { Replanning } from './replanning.tsx';
import { SettingsPage } from './settings-page.tsx';

/** The days on which the agency does not follow up. */
export const HolidaysScreen = () => (
  <SettingsPage
    title="Holidays"
    lead="No follow-up leaves on these days or at weekends; it goes on the next business day. Interview mails and thank-yous go all the same."
  >
    {(settings, mayChange) => <Loaded settings={settings} mayChange={mayChange} />}
  </SettingsPage>
);

interface Props {
  readonly settings: SettingsView;
  readonly mayChange: boolean;
}

function Loaded({ settings, mayChange }: Props) {
  const today = useToday();
  return (
    <Replanning settings={settings} mayChange={mayChange} title="Plans follow the new calendar">
      {(onSaved) =>
        today ? (
          <HolidaysForm settings={settings} today={today} mayChange={mayChange} onSaved={onSaved} />
        ) : null
      }
    </Replanning>
  );
}
