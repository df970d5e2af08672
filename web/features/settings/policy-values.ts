import type { SettingsView } from '@afterword/contracts/resources/settings';
import { type Division, divisionNames, divisions } from '@afterword/core/division/division';
import { type Policy, policyLimits } from '@afterword/core/division/policy';

/** Whose numbers: the agency's, or what a division does differently. */
export type Scope = 'agency' | Division;
export type PolicyField = keyof Policy;
export type PolicyKey = `${Scope}.${PolicyField}`;

/** A number as it is typed; empty in a division: the agency's. */
export type PolicyValues = Readonly<Record<PolicyKey, number | string>>;
export type PolicyBook = SettingsView['policies'];

export const scopes: readonly Scope[] = ['agency', ...divisions];
export const policyFields = Object.keys(policyLimits) as readonly PolicyField[];

export const scopeNames: Readonly<Record<Scope, string>> = { agency: 'Agency', ...divisionNames };

export const fieldWords: Readonly<
  Record<PolicyField, { readonly label: string; readonly help: string; readonly unit: string }>
> = {
  bufferDays: {
    label: 'Days after the employer’s date',
    help: 'The first follow-up waits so long after the day a decision was promised for.',
    unit: 'days',
  },
  noDateBusinessDays: {
    label: 'Business days without a date',
    help: 'No decision date known: the first follow-up goes so many business days after the interview.',
    unit: 'business days',
  },
  secondAfterDays: {
    label: 'Days to the second follow-up',
    help: 'Counted from the first one.',
    unit: 'days',
  },
  moveOnAfterDays: {
    label: 'Days to letting go',
    help: 'Counted from the second follow-up.',
    unit: 'days',
  },
  sendHour: {
    label: 'Hour of follow-ups',
    help: 'On the candidate’s clock: 9 is 9 AM, 14 is 2 PM.',
    unit: 'o’clock',
  },
  thankYouDelayHours: {
    label: 'Hours to the thank-you',
    help: 'Counted from the end of the interview. Never at night.',
    unit: 'hours',
  },
};

export const policyKey = (scope: Scope, field: PolicyField): PolicyKey => `${scope}.${field}`;

export function policyValuesOf({ agency, divisions: own }: PolicyBook): PolicyValues {
  const entries = scopes.flatMap((scope) =>
    policyFields.map((field): [PolicyKey, number | string] => [
      policyKey(scope, field),
      (scope === 'agency' ? agency[field] : own[scope]?.[field]) ?? '',
    ]),
  );
  return Object.fromEntries(entries) as PolicyValues;
}

const isOwn = (value: number | string): boolean => value !== '';

/** Why a number cannot be saved, as a sentence; `undefined`: it can. */
export function errorOf(scope: Scope, field: PolicyField, value: number | string): string | undefined {
  if (scope !== 'agency' && !isOwn(value)) return undefined;
  const [least, most] = policyLimits[field];
  const isGood = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return isGood ? undefined : `${fieldWords[field].label} must be a whole number from ${least} to ${most}.`;
}

/** The scopes in which something is wrong, in the order of the tabs. */
export const wrongScopes = (values: PolicyValues): readonly Scope[] =>
  scopes.filter((scope) =>
    policyFields.some((field) => errorOf(scope, field, values[policyKey(scope, field)]) !== undefined),
  );

/** How many numbers a division has of its own. */
export const ownCount = (values: PolicyValues, scope: Scope): number =>
  scope === 'agency' ? 0 : policyFields.filter((field) => isOwn(values[policyKey(scope, field)])).length;

/** What is sent; only of values without an error. */
export function bookOf(values: PolicyValues): PolicyBook {
  const numbers = (scope: Scope) =>
    Object.fromEntries(
      policyFields
        .map((field) => [field, values[policyKey(scope, field)]] as const)
        .filter(([, value]) => isOwn(value)),
    ) as Partial<Policy>;
  return {
    agency: numbers('agency') as PolicyBook['agency'],
    divisions: Object.fromEntries(
      divisions
        .map((division) => [division, numbers(division)] as const)
        .filter(([, own]) => Object.keys(own).length > 0),
    ),
  };
}

/** The numbers that hold in a scope as they are typed. */
export const policyIn = (values: PolicyValues, scope: Scope): Policy => {
  const { agency, divisions: own } = bookOf(values);
  return { ...agency, ...(scope === 'agency' ? {} : own[scope]) } as Policy;
};

/** "Industrial: days to the second follow-up", where two people changed the same number. */
export const policyLabels = Object.fromEntries(
  scopes.flatMap((scope) =>
    policyFields.map((field) => [
      policyKey(scope, field),
      `${scopeNames[scope]}, ${fieldWords[field].label.toLowerCase()}`,
    ]),
  ),
) as Readonly<Record<PolicyKey, string>>;
