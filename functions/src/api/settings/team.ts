import type { ColleagueView, UserView } from '@afterword/contracts/resources/users';
import type { UserId } from '@afterword/core/kernel/ids';
import { appoint } from '@afterword/core/user/appoint';
import type { User } from '@afterword/core/user/user';
import type { Change, Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { given } from '../http/given.ts';
import { insist, insistOnVersion } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { accepted, fail, present } from '../http/problem-error.ts';
import { newJob } from './new-job.ts';

const userView = ({ divisions, ...user }: User): UserView => ({ ...user, divisions: [...divisions] });

const colleagueView = (user: User, version: number): ColleagueView => ({ ...userView(user), version });

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

const taken = (email: string) =>
  fail('user/email-taken', `Somebody with the address ${email} works here already.`, 'email');

/** Who works here, who comes, who leaves, and who takes over. */
export const team: Pick<
  Handlers,
  'listUsers' | 'addUser' | 'getUser' | 'changeUser' | 'setUserActive' | 'handOver'
> = {
  listUsers: async ({ query, user }, on) => {
    insist(user, 'user:read');
    return { body: await readPage(query, 'users', user, on, on.stores.users.list, userView) };
  },

  /** They may sign in as soon as the identity provider knows their address too. */
  addUser: async ({ body, user, save }, { stores, ids }) => {
    insist(user, 'user:write');
    const email = body.email.toLowerCase();
    const appointed = accepted(appoint(user, undefined, body));
    const value: User = { id: ids.next(), ...appointed, email, active: true };
    if (await stores.users.findByEmail(email)) taken(email);
    const answer = { body: colleagueView(value, 1), version: 1, location: `/v1/users/${value.id}` };
    const result = await save([{ kind: 'user', value, expected: null }], answer);
    return result.ok ? answer : taken(email);
  },

  getUser: async ({ params, user }, { stores }) => {
    insist(user, 'user:read');
    const { value, version } = present(await stores.users.find(params.userId), 'user');
    return { body: colleagueView(value, version), version };
  },

  changeUser: async ({ params, body, user, ifMatch, save }, on) => {
    const found = await findColleague(on, params.userId, user);
    insistOnVersion(ifMatch, found.version);
    const appointed = accepted(appoint(user, found.value, { ...found.value, ...given(body) }));
    const value: User = { ...found.value, ...appointed };
    const version = found.version + 1;
    const changes: Change[] = [{ kind: 'user', value, expected: found.version }];
    // Cards carry the name of their owner.
    if (value.name !== found.value.name) {
      changes.push({ kind: 'job', value: newJob('replan-all', null, user, on), expected: null });
    }
    const answer = { body: colleagueView(value, version), version };
    const result = await save(changes, answer);
    return result.ok
      ? answer
      : fail('version/stale', 'Somebody changed this person just now. Load them again.');
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
