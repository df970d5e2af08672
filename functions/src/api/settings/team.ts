import type { ColleagueView } from '@afterword/contracts/resources/users';
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
import { userView } from './user-view.ts';

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

/** The issuer follows the row, where it is ours to tell it anything. */
const signInFollows = (id: UserId, user: User, on: Dependencies): readonly Change[] =>
  on.invites ? [{ kind: 'job', value: newJob('update-sign-in', id, user, on), expected: null }] : [];

const taken = (email: string) =>
  fail('user/email-taken', `Somebody with the address ${email} works here already.`, 'email');

/** Who works here, who comes, who leaves, and who takes over. */
export const team: Pick<
  Handlers,
  'listUsers' | 'addUser' | 'getUser' | 'changeUser' | 'setUserActive' | 'inviteAgain' | 'handOver'
> = {
  listUsers: async ({ query, user }, on) => {
    insist(user, 'user:read');
    return { body: await readPage(query, 'users', user, on, on.stores.users.list, userView) };
  },

  /** They are invited in the background; the agency's own issuer has to be told of them. */
  addUser: async ({ body, user, save }, on) => {
    insist(user, 'user:write');
    const email = body.email.toLowerCase();
    const appointed = accepted(appoint(user, undefined, body));
    const value: User = { id: on.ids.next(), ...appointed, email, active: true };
    if (await on.stores.users.findByEmail(email)) taken(email);
    const answer = { body: colleagueView(value, 1), version: 1, location: `/v1/users/${value.id}` };
    const row: Change = { kind: 'user', value, expected: null };
    const result = await save([row, ...signInFollows(value.id, user, on)], answer);
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

  /** From now on nothing here answers them, and soon they cannot sign in; replies to their mails go to the agency. */
  setUserActive: async ({ params, body, user, save }, on) => {
    const found = await findColleague(on, params.userId, user);
    if (found.value.id === user.id) fail('access/denied', 'You cannot do this to yourself.');
    const value: User = { ...found.value, active: body.active };
    const answer = { body: userView(value) };
    if (found.value.active === body.active) return answer;
    const row: Change = { kind: 'user', value, expected: found.version };
    const result = await save([row, ...signInFollows(value.id, user, on)], answer);
    return result.ok ? answer : fail('busy', 'Somebody changed this person just now. Please try again.');
  },

  /** A first password holds for a week, and mails get lost. */
  inviteAgain: async ({ params, user, save }, on) => {
    const { value } = await findColleague(on, params.userId, user);
    if (!on.invites) {
      fail('invitation/own-issuer', 'Your own identity provider says who may sign in: it has to know them.');
    }
    if (!value.active) fail('user/inactive', `${value.name} does not work here any more.`);
    if (value.signedInAt !== undefined) {
      fail(
        'invitation/not-needed',
        `${value.name} has signed in before. A forgotten password is set anew where one signs in.`,
      );
    }
    const job = newJob('invite-again', value.id, user, on);
    const answer = { body: { jobId: job.id } };
    const result = await save([{ kind: 'job', value: job, expected: null }], answer);
    return result.ok
      ? answer
      : fail('busy', 'Others were changing this at the same moment. Please try again.');
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
