import type { Adapter, AdapterPayload } from 'oidc-provider';
import { isObject } from '../json.ts';
import type { StateDirectory } from '../state/state-directory.ts';

/** Seconds since 1970 on the wall clock: sign-ins do not age when the virtual clock is moved. */
type Stored = Record<string, { readonly payload: AdapterPayload; readonly expiresAt: number }>;

/** Keeps what the issuer remembers in the state folder, so that people stay signed in over a restart. */
export function openSessions(state: Pick<StateDirectory, 'file'>): (model: string) => Adapter {
  const file = state.file<Stored>('sessions', parseStored, () => ({}));
  const entries = file.value;
  const now = () => Date.now() / 1000;
  const alive = (key: string): AdapterPayload | undefined => {
    const entry = entries[key];
    return entry && entry.expiresAt > now() ? entry.payload : undefined;
  };
  const remove = (belongs: (key: string, payload: AdapterPayload) => boolean) => {
    for (const [key, { payload, expiresAt }] of Object.entries(entries))
      if (expiresAt <= now() || belongs(key, payload)) delete entries[key];
    file.save();
  };
  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    const findBy = (name: 'uid' | 'userCode', value: string) =>
      Object.keys(entries)
        .filter((key) => key.startsWith(`${model}:`))
        .map(alive)
        .find((payload) => payload?.[name] === value);
    return {
      upsert: async (id, payload, expiresIn) => {
        entries[keyOf(id)] = { payload, expiresAt: expiresIn ? now() + expiresIn : Number.MAX_SAFE_INTEGER };
        remove(() => false);
      },
      find: async (id) => alive(keyOf(id)),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      consume: async (id) => {
        const payload = alive(keyOf(id));
        if (payload) payload.consumed = Math.floor(now());
        file.save();
      },
      destroy: async (id) => remove((key) => key === keyOf(id)),
      revokeByGrantId: async (grantId) =>
        remove((key, payload) => key.startsWith(`${model}:`) && payload.grantId === grantId),
    };
  };
}

function parseStored(stored: unknown): Stored {
  if (
    !isObject(stored) ||
    !Object.values(stored).every((entry) => isObject(entry) && isObject(entry.payload))
  )
    throw new TypeError('not sessions');
  return stored as Stored;
}
