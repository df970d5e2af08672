import { arn } from '../cloudformation/pseudo-parameters.ts';
import type { DemoUser } from '../identity/issuer.ts';
import { isObject } from '../json.ts';
import type { StateDirectory } from '../state/state-directory.ts';

/** Somebody whom the issuer knows. */
export type Account = DemoUser & {
  readonly enabled: boolean;
  /** Whether they have signed in since they were invited. */
  readonly confirmed: boolean;
};

/** The one pool of the local cloud: who may sign in at its issuer. Addresses are told apart without case. */
export type UserPool = {
  readonly id: string;
  find(email: string): Account | undefined;
  all(): readonly Account[];
  put(account: Account): void;
};

type Stored = Record<string, Account>;

export const userPoolId = 'us-east-1_local';

export const userPoolArn = (id: string): string => arn('cognito-idp', `userpool/${id}`);

/** Opens the pool with the people it begins with; what became of them since is kept. */
export function openUserPool(beginners: readonly DemoUser[], state: Pick<StateDirectory, 'file'>): UserPool {
  const file = state.file<Stored>('people', parseStored, () => ({}));
  const accounts = new Map<string, Account>();
  for (const { email, name } of beginners)
    accounts.set(email.toLowerCase(), { email, name, enabled: true, confirmed: true });
  for (const [email, account] of Object.entries(file.value)) accounts.set(email, account);
  return {
    id: userPoolId,
    find: (email) => accounts.get(email.toLowerCase()),
    all: () => [...accounts.values()],
    put: (account) => {
      const key = account.email.toLowerCase();
      accounts.set(key, account);
      file.value[key] = account;
      file.save();
    },
  };
}

function parseStored(stored: unknown): Stored {
  if (!isObject(stored) || !Object.values(stored).every(isAccount)) throw new TypeError('not people');
  return stored as Stored;
}

const isAccount = (stored: unknown): stored is Account =>
  isObject(stored) &&
  typeof stored.email === 'string' &&
  typeof stored.name === 'string' &&
  typeof stored.enabled === 'boolean' &&
  typeof stored.confirmed === 'boolean';
