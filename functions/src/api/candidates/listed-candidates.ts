import type { Candidate } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import type { PlainDate } from '@afterword/core/kernel/time';
import type { User } from '@afterword/core/user/user';
import type { CandidateFilter, Page, PageRequest, Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { given } from '../http/given.ts';
import { sees } from '../http/guard.ts';

interface Wanted {
  /** What the name begins with. */
  readonly query?: string | undefined;
  readonly division?: Division | undefined;
  readonly mail?: 'unreached' | undefined;
  readonly availableBy?: PlainDate | undefined;
}

/** A page of the candidates by name that somebody may see, as their rows stand now: the index lags. */
export async function listedCandidates(
  { stores }: Pick<Dependencies, 'stores'>,
  user: User,
  { query = '', division, mail, availableBy }: Wanted,
  page: PageRequest,
): Promise<Page<Versioned<Candidate>>> {
  const filter: CandidateFilter = given({
    divisions: divisionsOf(user, division),
    unreached: mail && (true as const),
    availableBy,
  });
  const { items: listed, ...rest } = await stores.candidates.list(query, page, filter);
  const found = await Promise.all(listed.map(({ id }) => stores.candidates.find(id)));
  const items = found.filter(
    (one) => one !== undefined && isListed(one.value) && sees(user, 'candidate:read', one.value.divisions),
  );
  return { items: items.filter((one) => one !== undefined), ...rest };
}

const isListed = ({ erasedAt, mergedInto }: Candidate): boolean => erasedAt === null && mergedInto === null;

/** Whose candidates somebody sees, of one division or of all of theirs; left out: everybody's. */
function divisionsOf({ role, divisions }: User, one?: Division): readonly Division[] | undefined {
  if (role === 'admin') return one && [one];
  return one ? divisions.filter((division) => division === one) : divisions;
}
