import { CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Domain that candidates reply to, as the stage has it; the local cloud sets its own. */
export function replyDomainParameter(scope: Construct, standard: string): string {
  return new CfnParameter(scope, 'ReplyDomain', {
    description: 'Domain candidates reply to; its MX record must point to SES of this region.',
    default: standard,
    allowedPattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$',
    constraintDescription: 'ReplyDomain must be a domain in small letters, such as reply.agency.example',
  }).valueAsString;
}
