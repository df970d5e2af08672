import type { VirtualClock } from '../clock/virtual-clock.ts';
import { type Operation, ServiceError } from '../gateway/service-call.ts';
import { listOf, objectOf, textOf } from '../json.ts';
import type { Inbox } from '../ses/inbox.ts';
import { sendInvitation } from './send-invitation.ts';
import type { Account, UserPool } from './user-pool.ts';

type Needs = {
  readonly pool: UserPool;
  readonly inbox: Pick<Inbox, 'add'>;
  readonly clock: Pick<VirtualClock, 'now'>;
  readonly portalUrl: string;
};

/** Invites somebody new, or with `MessageAction: RESEND` somebody who has not come yet. */
export function adminCreateUser(needs: Needs): Operation {
  const { pool, clock } = needs;
  return async (input) => {
    const email = textOf(input.Username) ?? '';
    if (!/^[^@\s]+@[^@\s]+$/.test(email) || email.length > 128)
      throw new ServiceError('InvalidParameterException', 400, 'Username should be an email.');
    const found = pool.find(email);
    const again = input.MessageAction === 'RESEND';
    if (again && !found) throw new ServiceError('UserNotFoundException', 400, 'User does not exist.');
    if (again && found?.confirmed)
      throw new ServiceError(
        'UnsupportedUserStateException',
        400,
        'Resend not possible. Status is not FORCE_CHANGE_PASSWORD',
      );
    if (!again && found)
      throw new ServiceError('UsernameExistsException', 400, 'User account already exists');
    const name = listOf(input.UserAttributes)
      .map(objectOf)
      .find((attribute) => attribute.Name === 'name');
    const account: Account = found ?? {
      email,
      name: textOf(name?.Value) ?? email,
      enabled: true,
      confirmed: false,
    };
    pool.put(account);
    if (input.MessageAction !== 'SUPPRESS') await sendInvitation(needs, account.email);
    const seconds = clock.now() / 1000;
    return {
      User: {
        Username: account.email,
        Attributes: [
          { Name: 'email', Value: account.email },
          { Name: 'name', Value: account.name },
        ],
        Enabled: account.enabled,
        UserStatus: account.confirmed ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
        UserCreateDate: seconds,
        UserLastModifiedDate: seconds,
      },
    };
  };
}
