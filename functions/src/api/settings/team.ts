import type { UserView } from '@afterword/contracts/resources/users';
import type { UserId } from '@afterword/core/kernel/ids';
import type { User } from '@afterword/core/user/user';
import type { Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { insist } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { fail, present } from '../http/problem-error.ts';
import { newJob } from './new-job.ts';

const userView = ({ divisions, ...user }: User): UserView => ({ ...user, divisions: [...divisions] });

async function findColleague(
  { stores }: Pick<Dependencies, 'stores'>,
  id: UserId,
  user: User,
): Promise<Versioned<User>> {
  const found = present(await stores.users.find(id), 'user');
  insist(user, 'user:write', found.value);
  if (found.value.role === 'admin' && user.role !== 'admin') {
    fail('access/denied', 'Only an admin can change an admin.');
  }
  return found;
}

/** Who works here, who leaves, and who takes over. */
export const team: Pick<Handlers, 'listUsers' | 'setUserActive' | 'handOver'> = {
  listUsers: async ({ query, user }, on) => {
    insist(user, 'user:read');
    return { body: await readPage(query, 'users', user, on, on.stores.users.list, userView) };
  },

  /** From now on they cannot sign in, and replies to their mails go to the agency's address. */
  setUserActive: async ({ params, body, user, save }, on) => {
    const found = await findColleague(on, params.userId, user);
    if (found.value.id === user.id) fail('access/denied', 'You cannot do this to yourself.');
    const value: User = { ...found.value, active: body.active };
    const answer = { body: userView(value) };
    if (found.value.active === body.active) return answer;
    const result = await save([{ kind: 'user', value, expected: found.version }], answer);
    return result.ok ? answer : fail('busy', 'Somebody changed this person just now. Please try again.');
  },

  /** Passes owner and Reply-To of every open submission that the manager may work on. */
  handOver: async ({ params, body, user, save }, on) => {
    const from = await findColleague(on, params.userId, user);
    const to = await on.stores.users.find(body.to);
    if (!to) return fail('reference/not-found', 'There is no such user.', 'to');
    if (!to.value.active) fail('owner/not-entitled', `${to.value.name} does not work here any more.`, 'to');
    if (to.value.id === from.value.id)
      fail('owner/not-entitled', 'They own these submissions already.', 'to');
    const job = newJob('hand-over', from.value.id, user, on, to.value.id);
    const answer = { body: { jobId: job.id } };
    const result = await save([{ kind: 'job', value: job, expected: null }], answer);
    return result.ok
      ? answer
      : fail('busy', 'Others were changing this at the same moment. Please try again.');
  },
};
