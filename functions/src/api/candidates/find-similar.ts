import type { Candidate } from '@afterword/core/candidate/candidate';
import type { Likeness } from '@afterword/core/candidate/likeness';
import { likenessKeys } from '@afterword/core/candidate/likeness';
import { foldedName } from '@afterword/store/folded-name';
import { insist, sees } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';

/** More would be a list, not a warning. */
const mostShown = 5;
/** Namesakes are looked for among so many whose names begin alike. */
const mostNames = 20;

/**
 * Records that may be of the person being typed: the same address, the same number, the same name. Only those the user
 * may see; of others they learn nothing, not even that there is one (I5).
 */
export const findSimilarCandidates: Handler<'findSimilarCandidates'> = async ({ body, user }, { stores }) => {
  insist(user, 'candidate:read');
  const typed = likenessKeys({
    email: body.email ?? null,
    phone: body.phone ?? null,
    mergedFrom: [],
    mergedInto: null,
    erasedAt: null,
  });
  const name = foldedName(body.name ?? '');
  // Half a name begins hundreds of others.
  const isName = name.includes(' ');
  const [shared, alike] = await Promise.all([
    stores.candidates.sharing(typed),
    isName ? stores.candidates.list(name, { limit: mostNames }) : { items: [] },
  ]);
  const ids = new Set([...shared, ...alike.items.map(({ id }) => id)]);
  if (body.except !== undefined) ids.delete(body.except);
  const found = await Promise.all([...ids].map(stores.candidates.find));
  const sharesOf = (candidate: Candidate): Likeness[] => {
    const keys = likenessKeys(candidate);
    return [
      ...(keys.emails.some((key) => typed.emails.includes(key)) ? (['email'] as const) : []),
      ...(keys.phones.some((key) => typed.phones.includes(key)) ? (['phone'] as const) : []),
      ...(isName && foldedName(candidate.name) === name ? (['name'] as const) : []),
    ];
  };
  const items = found
    .flatMap((one) =>
      one &&
      one.value.erasedAt === null &&
      one.value.mergedInto === null &&
      sees(user, 'candidate:read', one.value.divisions)
        ? [{ candidate: one.value, shares: sharesOf(one.value) }]
        : [],
    )
    .filter(({ shares }) => shares.length > 0)
    .sort((one, other) => other.shares.length - one.shares.length)
    .slice(0, mostShown)
    .map(({ candidate: { id, name: known, email, phone, divisions }, shares }) => ({
      id,
      name: known,
      email,
      phone,
      divisions: [...divisions],
      shares,
    }));
  return { body: { items } };
};
