import type { Operation } from '../gateway/service-call.ts';
import { requireAccount } from './require-account.ts';
import type { UserPool } from './user-pool.ts';

export function adminEnableUser(pool: UserPool): Operation {
  return (input) => {
    pool.put({ ...requireAccount(pool, input), enabled: true });
    return {};
  };
}
