'use client';

import { policyLimits } from '@afterword/core/division/policy';
import { Button, NumberInput } from '@mantine/core';
import { useId } from 'react';
import {
  errorOf,
  fieldWords,
  type PolicyField,
  type PolicyKey,
  type PolicyValues,
  policyFields,
  policyKey,
  type Scope,
} from './policy-values.ts';
import styles from './settings.module.css';

interface Props {
  readonly scope: Scope;
  readonly values: PolicyValues;
  readonly readOnly: boolean;
  readonly change: (key: PolicyKey, value: number | string) => void;
}

/** The numbers of the agency, or of a division: empty there is the agency's. */
export const PolicyNumbers = (props: Props) => (
  <ul className={styles.numbers}>
    {policyFields.map((field) => (
      <li key={field}>
        <PolicyNumber {...props} field={field} />
      </li>
    ))}
  </ul>
);

function PolicyNumber({ scope, values, readOnly, change, field }: Props & { readonly field: PolicyField }) {
  const id = useId();
  const key = policyKey(scope, field);
  const value = values[key];
  const agencys = values[policyKey('agency', field)];
  const [least, most] = policyLimits[field];
  const error = errorOf(scope, field, value);
  const inherits = scope !== 'agency' && value === '';
  const { label, help, unit } = fieldWords[field];
  return (
    <div className={styles.number}>
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-help`}>
          {help} {`${least} to ${most} ${unit}.`}
          {inherits ? ` The agency’s ${agencys} holds here.` : ''}
        </p>
      </div>
      <div className={styles.own}>
        <NumberInput
          id={id}
          value={value}
          placeholder={scope === 'agency' ? '' : String(agencys)}
          readOnly={readOnly}
          allowDecimal={false}
          step={1}
          clampBehavior="none"
          min={least}
          max={most}
          error={error !== undefined}
          aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}
          onChange={(typed) => change(key, typed)}
        />
        {scope !== 'agency' && !inherits && !readOnly ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${label}: take the agency’s ${agencys}`}
            onClick={() => change(key, '')}
          >
            {`Agency’s ${agencys}`}
          </Button>
        ) : null}
      </div>
      {error ? (
        <p role="alert" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
