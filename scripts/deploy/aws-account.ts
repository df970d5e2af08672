import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  GetAccountCommand,
  GetEmailIdentityCommand,
  NotFoundException,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { ParameterAlreadyExists, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Caller } from './deploy-plan.ts';
import type { MailAccount } from './mail-advice.ts';

/** What a deployment asks of an account beyond what CloudFormation does. */
export interface Account {
  caller(): Promise<Caller>;
  /** Writes a SecureString. @returns whether it did: one that is there stays, unless it is to be replaced. */
  putSecret(name: string, value: string, options?: { readonly replace: boolean }): Promise<boolean>;
  clientSecret(userPoolId: string, clientId: string): Promise<string>;
  /** @param identities what SES may have verified: the sender, or its domain */
  mail(identities: readonly string[]): Promise<MailAccount>;
}

/** AWS, with the credentials of the environment. */
export function awsAccount(region: string): Account {
  const ssm = new SSMClient({ region });
  const ses = new SESv2Client({ region });
  return {
    caller: async () => {
      const { Account: account = '' } = await new STSClient({ region }).send(
        new GetCallerIdentityCommand({}),
      );
      return { account, region };
    },
    putSecret: async (name, value, { replace } = { replace: false }) => {
      try {
        await ssm.send(
          new PutParameterCommand({ Name: name, Value: value, Type: 'SecureString', Overwrite: replace }),
        );
        return true;
      } catch (cause) {
        if (cause instanceof ParameterAlreadyExists) return false;
        throw cause;
      }
    },
    clientSecret: async (UserPoolId, ClientId) => {
      const cognito = new CognitoIdentityProviderClient({ region });
      const { UserPoolClient } = await cognito.send(
        new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
      );
      if (!UserPoolClient?.ClientSecret) throw new Error(`Cognito says no secret of the client ${ClientId}.`);
      return UserPoolClient.ClientSecret;
    },
    mail: async (identities) => {
      const account = await ses.send(new GetAccountCommand({}));
      const verified = await Promise.all(identities.map((identity) => isVerified(ses, identity)));
      return {
        productionAccess: account.ProductionAccessEnabled ?? false,
        sendingEnabled: account.SendingEnabled ?? false,
        ...(account.Details?.ReviewDetails?.Status ? { review: account.Details.ReviewDetails.Status } : {}),
        mailsADay: account.SendQuota?.Max24HourSend ?? 0,
        mailsASecond: account.SendQuota?.MaxSendRate ?? 0,
        senderVerified: verified.includes(true),
      };
    },
  };
}

async function isVerified(ses: SESv2Client, EmailIdentity: string): Promise<boolean> {
  try {
    const found = await ses.send(new GetEmailIdentityCommand({ EmailIdentity }));
    return found.VerifiedForSendingStatus === true;
  } catch (cause) {
    if (cause instanceof NotFoundException) return false;
    throw cause;
  }
}
