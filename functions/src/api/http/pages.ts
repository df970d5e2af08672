import { openCursor, sealCursor } from '@afterword/contracts/cursor';
import { pageLimits } from '@afterword/contracts/fields/pages';
import type { User } from '@afterword/core/user/user';
import type { Page, PageRequest } from '@afterword/store/ports';
import type { Dependencies } from './dependencies.ts';
import { fail } from './problem-error.ts';

interface PageQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/**
 * Reads one page of a list.
 *
 * @param scope Names the list with its filters; a cursor opens only the list and the person it was made for.
 */
export async function readPage<T, View>(
  { limit = pageLimits.default, cursor }: PageQuery,
  scope: string,
  user: User,
  { cursorSecret }: Pick<Dependencies, 'cursorSecret'>,
  read: (page: PageRequest) => Promise<Page<T>>,
  view: (item: T) => View,
): Promise<{ items: View[]; cursor?: string }> {
  const secret = await cursorSecret();
  const bound = `${scope} by ${user.id}`;
  const after = cursor === undefined ? undefined : await openCursor(cursor, bound, [secret]);
  if (cursor !== undefined && !after)
    fail('cursor/invalid', 'This cursor belongs to another list. Start again.');
  const page = await read({ limit, ...(after ? { after } : {}) });
  return {
    items: page.items.map(view),
    ...(page.next ? { cursor: await sealCursor(page.next, bound, [secret]) } : {}),
  };
}
