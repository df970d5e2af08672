import { CfnCondition, CfnParameter, Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** What only the one who deploys knows, asked for by CloudFormation at deploy time. Values are tokens. */
export interface ServiceParameters {
  readonly portalUrl: string;
  readonly senderAddress: string;
  readonly oidcIssuer: string;
  readonly oidcAudience: string;
  /** Domain that candidates reply to; asked for only where the stage receives mail. */
  readonly replyDomain: string | null;
  /** The given address of the API, or the one it got. */
  apiUrlOr(endpoint: string): string;
}

const origin = '^https?://[^/\\s]+$';

/** Declares the parameters of the service stack. */
export function declareServiceParameters(
  scope: Construct,
  { receivesMail }: { readonly receivesMail: boolean },
): ServiceParameters {
  const portalUrl = new CfnParameter(scope, 'PortalUrl', {
    description: 'Origin of the portal, the only one that may call the API from a browser.',
    allowedPattern: origin,
    constraintDescription: 'PortalUrl must be an origin without a path, such as https://portal.example.com',
  });
  const senderAddress = new CfnParameter(scope, 'SenderAddress', {
    description: 'Address all mail is sent from; its domain must be verified in SES.',
    allowedPattern: '^[^@\\s<>]+@[^@\\s<>]+$',
    constraintDescription: 'SenderAddress must be a plain address, such as follow-up@agency.example',
  });
  const oidcIssuer = new CfnParameter(scope, 'OidcIssuer', {
    description: 'Issuer of the tokens the API accepts.',
    allowedPattern: '^https?://\\S+$',
    constraintDescription: 'OidcIssuer must be the address in the iss claim of the tokens',
  });
  const oidcAudience = new CfnParameter(scope, 'OidcAudience', {
    description: 'Audience (client id) of the tokens the API accepts.',
    minLength: 1,
  });
  const apiUrl = new CfnParameter(scope, 'ApiUrl', {
    description:
      'Origin of the API if it has a domain of its own; empty for the address API Gateway gives it.',
    default: '',
    allowedPattern: `^$|${origin}`,
    constraintDescription:
      'ApiUrl must be empty or an origin without a path, such as https://api.example.com',
  });
  const replyDomain = receivesMail
    ? new CfnParameter(scope, 'ReplyDomain', {
        description: 'Domain candidates reply to; its MX record must point to SES of this region.',
        allowedPattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$',
        constraintDescription: 'ReplyDomain must be a domain in small letters, such as reply.agency.example',
      })
    : null;
  const apiUrlGiven = new CfnCondition(scope, 'ApiUrlGiven', {
    expression: Fn.conditionNot(Fn.conditionEquals(apiUrl.valueAsString, '')),
  });
  return {
    portalUrl: portalUrl.valueAsString,
    senderAddress: senderAddress.valueAsString,
    oidcIssuer: oidcIssuer.valueAsString,
    oidcAudience: oidcAudience.valueAsString,
    replyDomain: replyDomain?.valueAsString ?? null,
    apiUrlOr: (endpoint) => Fn.conditionIf(apiUrlGiven.logicalId, apiUrl.valueAsString, endpoint).toString(),
  };
}
