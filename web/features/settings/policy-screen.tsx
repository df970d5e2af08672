'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { useState } from 'react';
import { PolicyForm } from './policy-form.tsx';
import type { Scope } from './policy-values.ts';
import { Replanning } from './replanning.tsx';
import { SettingsPage } from './settings-page.tsx';

/** The numbers of the etiquette: the agency's, and what divisions do differently. */
export const PolicyScreen = () => (
  <SettingsPage
    title="Follow-up policy"
    lead="When follow-ups go. The agency’s numbers hold everywhere; a division may have its own: industrial decides in days, managerial in weeks."
  >
    {(settings, mayChange) => <Loaded settings={settings} mayChange={mayChange} />}
  </SettingsPage>
);

interface Props {
  readonly settings: SettingsView;
  readonly mayChange: boolean;
}

function Loaded({ settings, mayChange }: Props) {
  const [scope, setScope] = useState<Scope>('agency');
  return (
    <Replanning settings={settings} mayChange={mayChange} title="Plans follow the new policy">
      {(onSaved) => (
        <PolicyForm
          settings={settings}
          scope={scope}
          setScope={setScope}
          mayChange={mayChange}
          onSaved={onSaved}
        />
      )}
    </Replanning>
  );
}
