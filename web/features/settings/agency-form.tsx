'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { languages } from '@afterword/core/template/template-text';
import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { api } from '../../client/api.ts';
import { Typeahead } from '../../ui/typeahead.tsx';
import { ConflictNotice } from '../records/conflict-notice.tsx';
import recordStyles from '../records/records.module.css';
import { useEdit } from '../records/use-edit.ts';
import { languageNames } from '../templates/wording.ts';
import { zoneOptions } from '../when/zones.ts';
import { SaveBar } from './save-bar.tsx';
import styles from './settings.module.css';

type AgencyValues = Pick<SettingsView, 'name' | 'postalAddress' | 'replyTo' | 'timeZone' | 'language'>;

const labels: Readonly<Record<keyof AgencyValues, string>> = {
  name: 'Name',
  postalAddress: 'Postal address',
  replyTo: 'Address for replies',
  timeZone: 'Time zone',
  language: 'Language',
};

const valuesOf = ({ name, postalAddress, replyTo, timeZone, language }: SettingsView): AgencyValues => ({
  name,
  postalAddress,
  replyTo,
  timeZone,
  language,
});

interface Props {
  readonly settings: SettingsView;
  readonly mayChange: boolean;
  readonly onSaved: (settings: SettingsView) => void;
}

export function AgencyForm({ settings, mayChange, onSaved }: Props) {
  const edit = useEdit<AgencyValues, SettingsView>({
    record: settings,
    valuesOf,
    save: (changes, ifMatch) => api.changeSettings({ ifMatch, body: changes }),
    read: () => api.getSettings({}),
    onSaved,
    ...(mayChange ? { draft: { key: 'afterword.settings.agency', fields: Object.keys(labels) } } : {}),
  });
  const { values, errors, change } = edit;
  const zones = useMemo(() => zoneOptions([settings.timeZone], new Date()), [settings.timeZone]);
  const common = (field: keyof AgencyValues) => ({ label: labels[field], error: errors[field] });
  return (
    <form
      noValidate
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        void edit.submit();
      }}
    >
      <section className={recordStyles.card} aria-label="The agency">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            {...common('name')}
            description="Mails come from “Rosa Kim via” this name."
            readOnly={!mayChange}
            value={values.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <TextInput
            {...common('replyTo')}
            type="email"
            description="Where replies go when no recruiter can take them."
            readOnly={!mayChange}
            value={values.replyTo}
            onChange={({ currentTarget }) => change({ replyTo: currentTarget.value })}
          />
          <Textarea
            {...common('postalAddress')}
            description="At the foot of every mail; the law asks for it."
            autosize
            minRows={2}
            readOnly={!mayChange}
            value={values.postalAddress}
            onChange={({ currentTarget }) => change({ postalAddress: currentTarget.value })}
          />
          <div className={styles.page}>
            <Typeahead
              {...common('timeZone')}
              description="Where Today begins, and where new interviews are unless you say otherwise."
              allowDeselect={false}
              readOnly={!mayChange}
              data={zones}
              value={values.timeZone}
              onChange={(zone) => zone && change({ timeZone: zone })}
            />
            <NativeSelect
              {...common('language')}
              description="Of candidates whose own nobody has noted when they are taken down."
              disabled={!mayChange}
              data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              value={values.language}
              onChange={({ currentTarget }) =>
                change({ language: languages.find((one) => one === currentTarget.value) ?? 'en' })
              }
            />
          </div>
        </SimpleGrid>
      </section>
      <ConflictNotice
        theirs={edit.theirs}
        labels={labels}
        show={(field, value) =>
          field === 'language' ? languageNames[value as 'en' | 'es'] : String(value ?? '')
        }
        take={edit.takeTheirs}
      />
      <SaveBar edit={edit} inForm refusal={edit.errors.form} />
    </form>
  );
}
