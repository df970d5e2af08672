'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { Tabs } from '@mantine/core';
import { api } from '../../client/api.ts';
import tabs from '../../ui/link-tabs.module.css';
import { ConflictNotice } from '../records/conflict-notice.tsx';
import recordStyles from '../records/records.module.css';
import { useEdit } from '../records/use-edit.ts';
import { ExamplePlan } from './example-plan.tsx';
import { PolicyNumbers } from './policy-numbers.tsx';
import {
  bookOf,
  ownCount,
  type PolicyValues,
  policyIn,
  policyLabels,
  policyValuesOf,
  type Scope,
  scopeNames,
  scopes,
  wrongScopes,
} from './policy-values.ts';
import { SaveBar } from './save-bar.tsx';
import styles from './settings.module.css';
import { useImpact } from './use-impact.ts';

interface Props {
  readonly settings: SettingsView;
  /** Whose numbers are shown. */
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
  readonly mayChange: boolean;
  readonly onSaved: (settings: SettingsView) => void;
}

/** The numbers, an example of what they make, and what saving them moves. */
export function PolicyForm({ settings, scope, setScope, mayChange, onSaved }: Props) {
  const edit = useEdit<PolicyValues, SettingsView>({
    record: settings,
    valuesOf: ({ policies }) => policyValuesOf(policies),
    save: (_changes, ifMatch, _key, values) =>
      api.changeSettings({ ifMatch, body: { policies: bookOf(values) } }),
    read: () => api.getSettings({}),
    onSaved,
    ...(mayChange ? { draft: { key: 'afterword.settings.policy', fields: Object.keys(policyLabels) } } : {}),
  });
  const wrong = wrongScopes(edit.values);
  const isSound = wrong.length === 0;
  const impact = useImpact(mayChange && edit.isChanged && isSound ? { policies: bookOf(edit.values) } : null);
  return (
    <form
      noValidate
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound && !impact.counting) void edit.submit();
      }}
    >
      <div className={styles.columns}>
        <section className={recordStyles.card} aria-label="Numbers">
          <Tabs
            value={scope}
            onChange={(chosen) => setScope(scopes.find((one) => one === chosen) ?? 'agency')}
            keepMounted={false}
            unstyled
            classNames={{ list: `${tabs.tabs} ${styles.scopes}`, tab: `${tabs.tab} ${styles.scope}` }}
          >
            <Tabs.List>
              {scopes.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {tabWords(edit.values, one, wrong.includes(one))}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {scopes.map((one) => (
              <Tabs.Panel key={one} value={one}>
                <PolicyNumbers
                  scope={one}
                  values={edit.values}
                  readOnly={!mayChange}
                  change={(key, value) => edit.change({ [key]: value })}
                />
              </Tabs.Panel>
            ))}
          </Tabs>
        </section>
        <ExamplePlan
          policy={wrong.includes(scope) || wrong.includes('agency') ? null : policyIn(edit.values, scope)}
          scope={scope}
          timeZone={settings.timeZone}
        />
      </div>
      <ConflictNotice
        theirs={edit.theirs}
        labels={policyLabels}
        show={(_key, value) => (value === '' ? 'the agency’s' : String(value))}
        take={edit.takeTheirs}
      />
      <SaveBar
        edit={edit}
        inForm
        refusal={edit.errors.form ?? edit.errors.policies}
        hindrance={
          isSound
            ? undefined
            : `Put the numbers right first: ${wrong.map((one) => scopeNames[one]).join(', ')}.`
        }
        impact={impact}
      />
    </form>
  );
}

function tabWords(values: PolicyValues, scope: Scope, isWrong: boolean): string {
  const own = ownCount(values, scope);
  const name = own > 0 ? `${scopeNames[scope]} (${own} own)` : scopeNames[scope];
  return isWrong ? `${name} – to be put right` : name;
}
