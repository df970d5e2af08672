import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  CodeDeliveryFailureException,
  CognitoIdentityProviderClient,
  InvalidParameterException,
  UnsupportedUserStateException,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Invitation, People, Person } from './people.ts';

/**
 * People in a Cognito user pool, by their address.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
 */
export function cognitoPeople(userPoolId: string, client = new CognitoIdentityProviderClient({})): People {
  const create = async (
    { email, name }: Person,
    wish: Pick<AdminCreateUserCommandInput, 'MessageAction'> = {},
  ): Promise<Invitation> => {
    try {
      await client.send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username: email,
          // Verified, since a manager vouches for it: the API trusts the address.
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
            { Name: 'name', Value: name },
          ],
          DesiredDeliveryMediums: ['EMAIL'],
          ...wish,
        }),
      );
      return { kind: 'invited' };
    } catch (cause) {
      if (cause instanceof UsernameExistsException) return { kind: 'known' };
      if (cause instanceof InvalidParameterException || cause instanceof CodeDeliveryFailureException)
        return { kind: 'refused', code: cause.name };
      throw cause;
    }
  };
  return {
    admit: async (person) => {
      const invitation = await create(person);
      if (invitation.kind === 'known') {
        await client.send(new AdminEnableUserCommand({ UserPoolId: userPoolId, Username: person.email }));
      }
      return invitation;
    },
    shutOut: async (email) => {
      try {
        await client.send(new AdminDisableUserCommand({ UserPoolId: userPoolId, Username: email }));
      } catch (cause) {
        if (!(cause instanceof UserNotFoundException)) throw cause;
      }
    },
    inviteAgain: async (person) => {
      try {
        return await create(person, { MessageAction: 'RESEND' });
      } catch (cause) {
        if (cause instanceof UserNotFoundException) return create(person);
        if (cause instanceof UnsupportedUserStateException) return { kind: 'known' };
        throw cause;
      }
    },
  };
}
