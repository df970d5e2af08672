import type { SettingsChanges } from '@afterword/contracts/resources/settings';
import { divisions } from '@afterword/core/division/division';
import { checkPolicy, type PolicyBook } from '@afterword/core/division/policy';
import type { Decision } from '@afterword/core/kernel/refusal';
import { given } from '../http/given.ts';
import { accepted } from '../http/problem-error.ts';

/**
 * The policies of a request, with what divisions leave to the agency left out.
 * Refuses `policy/out-of-range`, naming the field.
 */
export function bookOf({ agency, divisions: own }: NonNullable<SettingsChanges['policies']>): PolicyBook {
  const book: PolicyBook = {
    agency,
    divisions: Object.fromEntries(
      Object.entries(own).map(([division, numbers]) => [division, given(numbers ?? {})]),
    ),
  };
  accepted(under('policies.agency', checkPolicy(book.agency)));
  for (const division of divisions) {
    accepted(under(`policies.divisions.${division}`, checkPolicy(book.divisions[division] ?? {})));
  }
  return book;
}

/** Names the field as the settings spell it: core knows one policy, the settings hold five. */
const under = <T>(path: string, decision: Decision<T>): Decision<T> => {
  if (decision.ok || decision.refusal.field === undefined) return decision;
  const field = decision.refusal.field.replace(/^policy/, path);
  return { ok: false, refusal: { ...decision.refusal, field } };
};
