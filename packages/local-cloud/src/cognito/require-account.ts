import { ServiceError } from '../gateway/service-call.ts';
import { type JsonObject, textOf } from '../json.ts';
import type { Account, UserPool } from './user-pool.ts';

export function requireAccount(pool: UserPool, input: JsonObject): Account {
  const found = pool.find(textOf(input.Username) ?? '');
  if (!found) throw new ServiceError('UserNotFoundException', 400, 'User does not exist.');
  return found;
}
