import { CfnCondition, CfnParameter, Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { asToldToPortal } from '../constructs/portal-setting.ts';
import { replyDomainParameter } from '../constructs/reply-domain-parameter.ts';
import { userPoolAsTold } from '../constructs/user-pool-setting.ts';
import type { Stage } from '../stage.ts';

/** What the service is told from outside: by the stage's values, or by the stacks that stand before it. Tokens. */
export interface ServiceParameters {
  readonly portalUrl: string;
  readonly senderAddress: string;
  readonly oidcIssuer: string;
  readonly oidcAudience: string;
  /** Where people sign in; `null` with an issuer of the agency's own. */
  readonly userPoolId: string | null;
  /** Domain that candidates reply to; asked for only where the stage receives mail. */
  readonly replyDomain: string | null;
  /** The given address of the API, or the one it got. */
  apiUrlOr(endpoint: string): string;
}

/** Declares the parameters of the service stack. The local cloud sets them; a deployment leaves them as they are. */
export function declareServiceParameters(scope: Construct, stage: Stage): ServiceParameters {
  const portalUrl = asToldToPortal(scope, 'PortalUrl', {
    stage,
    setting: 'NEXTAUTH_URL',
    description: 'Origin of the portal, the only one that may call the API from a browser.',
  });
  const senderAddress = new CfnParameter(scope, 'SenderAddress', {
    description: 'Address all mail is sent from; the mail stack has SES verify it.',
    default: stage.mail.sender,
    allowedPattern: '^[^@\\s<>]+@[^@\\s<>]+$',
    constraintDescription: 'SenderAddress must be a plain address, such as follow-up@agency.example',
  });
  const oidcIssuer = asToldToPortal(scope, 'OidcIssuer', {
    stage,
    setting: 'AFTERWORD_OIDC_ISSUER',
    description: 'Issuer of the tokens the API accepts.',
  });
  const apiUrl = new CfnParameter(scope, 'ApiUrl', {
    description:
      'Origin of the API if it has a domain of its own; empty for the address API Gateway gives it.',
    default: '',
    allowedPattern: '^$|^https?://[^/\\s]+$',
    constraintDescription:
      'ApiUrl must be empty or an origin without a path, such as https://api.example.com',
  });
  const apiUrlGiven = new CfnCondition(scope, 'ApiUrlGiven', {
    expression: Fn.conditionNot(Fn.conditionEquals(apiUrl.valueAsString, '')),
  });
  return {
    portalUrl,
    senderAddress: senderAddress.valueAsString,
    oidcIssuer,
    oidcAudience: audienceParameter(scope, stage),
    userPoolId: stage.signIn.kind === 'cognito' ? userPoolAsTold(scope, stage) : null,
    replyDomain: stage.mail.replyDomain === null ? null : replyDomainParameter(scope, stage.mail.replyDomain),
    apiUrlOr: (endpoint) => Fn.conditionIf(apiUrlGiven.logicalId, apiUrl.valueAsString, endpoint).toString(),
  };
}

/** Cognito's access tokens name no audience but their client, which API Gateway takes as well. */
function audienceParameter(scope: Construct, stage: Stage): string {
  const description = 'Audience (client id) of the tokens the API accepts.';
  if (stage.signIn.kind === 'cognito') {
    return asToldToPortal(scope, 'OidcAudience', { stage, setting: 'AFTERWORD_OIDC_CLIENT_ID', description });
  }
  return new CfnParameter(scope, 'OidcAudience', {
    description,
    default: stage.signIn.audience,
    minLength: 1,
  }).valueAsString;
}
