'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SendingSwitch } from '../outbox/sending-switch.tsx';
import recordStyles from '../records/records.module.css';
import { AgencyForm } from './agency-form.tsx';
import styles from './settings.module.css';
import { SettingsPage } from './settings-page.tsx';
import { settingsKey } from './use-settings.ts';

/** Who the agency is in its mails, where it works, and whether mails leave at all. */
export const AgencyScreen = () => (
  <SettingsPage
    title="Agency"
    lead="What every mail says of the agency. Mails that left stay as they were; those that have not left say what stands here."
  >
    {(settings, mayChange) => <Loaded settings={settings} mayChange={mayChange} />}
  </SettingsPage>
);

function Loaded({ settings, mayChange }: { readonly settings: SettingsView; readonly mayChange: boolean }) {
  const queries = useQueryClient();
  const [saves, setSaves] = useState(0);
  return (
    <>
      <AgencyForm
        key={mayChange ? saves : `read ${settings.version}`}
        settings={settings}
        mayChange={mayChange}
        onSaved={(saved) => {
          queries.setQueryData(settingsKey, saved);
          void queries.invalidateQueries({ queryKey: ['me'] });
          setSaves(saves + 1);
          notifications.show({ color: 'teal', message: 'Saved.' });
        }}
      />
      <section className={`${recordStyles.card} ${styles.sending}`} aria-label="Whether mails leave">
        <header>
          <h2>Sending</h2>
        </header>
        <SendingSwitch />
        <p className={styles.lead}>
          {settings.sending.mode === 'test'
            ? `Test: all of it goes to ${settings.sending.address}. An admin turns it on, to test, or off.`
            : 'Whether mails leave at all. An admin turns it on, to test, or off.'}
        </p>
      </section>
    </>
  );
}
