import type { VirtualClock } from '../clock/virtual-clock.ts';
import { type Operation, type Service, ServiceError } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import type { Inbox } from '../ses/inbox.ts';
import { adminCreateUser } from './admin-create-user.ts';
import { adminDisableUser } from './admin-disable-user.ts';
import { adminEnableUser } from './admin-enable-user.ts';
import { type UserPool, userPoolArn } from './user-pool.ts';

/** What an operator may do to people in Cognito, on those who sign in at the local issuer. */
export function cognitoService(needs: {
  readonly pool: UserPool;
  readonly inbox: Pick<Inbox, 'add'>;
  readonly clock: Pick<VirtualClock, 'now'>;
  readonly portalUrl: string;
}): Service {
  const { pool } = needs;
  const inPool =
    (operation: Operation): Operation =>
    (input, call) => {
      if (input.UserPoolId === pool.id) return operation(input, call);
      const id = textOf(input.UserPoolId) ?? '';
      throw new ServiceError('ResourceNotFoundException', 400, `User pool ${id} does not exist.`);
    };
  return {
    operations: {
      AdminCreateUser: inPool(adminCreateUser(needs)),
      AdminEnableUser: inPool(adminEnableUser(pool)),
      AdminDisableUser: inPool(adminDisableUser(pool)),
    },
    resourcesOf: (_action, input) => [userPoolArn(textOf(input.UserPoolId) ?? '')],
    changes: new Set(['AdminCreateUser', 'AdminEnableUser', 'AdminDisableUser']),
  };
}
