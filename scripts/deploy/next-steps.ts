import type { Stage } from '@afterword/infra/stages';
import type { FirstAdmin } from './deploy-plan.ts';

/** What the stacks printed, by stack and name: the file `cdk deploy --outputs-file` writes. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** An output of a stack. Throws where it is missing: the stack was not deployed. */
export function outputOf(outputs: Outputs, stage: Stage, stack: string, name: string): string {
  const value = outputs[`afterword-${stage.name}-${stack}`]?.[name];
  if (value === undefined)
    throw new Error(`The ${stack} stack printed no ${name}: its deployment did not end.`);
  return value;
}

/** What the person who deployed needs to know, in the order they need it. */
export function nextSteps(
  stage: Stage,
  outputs: Outputs,
  { firstAdmin, mail }: { readonly firstAdmin: FirstAdmin | null; readonly mail: readonly string[] },
): readonly string[] {
  const portal = outputOf(outputs, stage, 'portal', 'PortalAddress');
  return [
    `Portal   ${portal}`,
    `API      ${outputOf(outputs, stage, 'service', 'ApiAddress')}/v1/docs`,
    ...dnsRecords(outputs),
    ...signInLines(stage, portal, firstAdmin),
    ...mail,
    ...(stage.mail.replyDomain === null
      ? []
      : [
          `Replies: once, if no other rule set is active: aws ses set-active-receipt-rule-set --region ${stage.region} --rule-set-name afterword-${stage.name}-replies`,
        ]),
    `Alarms go to ${stage.operations.alarmAddress}, once the link in AWS’s mail there was opened.`,
  ];
}

function signInLines(stage: Stage, portal: string, admin: FirstAdmin | null): readonly string[] {
  if (admin === null) {
    return ['Nobody was named as the first admin. If there is none yet: --first-admin "Name <address>".'];
  }
  if (stage.signIn.kind === 'oidc') {
    return [`First admin: ${admin.name} signs in at ${portal} as ${admin.email} of ${stage.signIn.issuer}.`];
  }
  return [
    `First admin: ${admin.name} has a mail at ${admin.email} with a first password, good for seven days. Sign in at ${portal} with it, choose another, and scan the code with an authenticator program.`,
  ];
}

function dnsRecords(outputs: Outputs): readonly string[] {
  const values = Object.entries(outputs).flatMap(([, of]) =>
    Object.entries(of)
      .filter(([name]) => /^(SenderDkim|RepliesDkim|MailFrom|Dmarc|RepliesMx|PortalCname)/.test(name))
      .map(([, value]) => `  ${value}`),
  );
  return values.length === 0 ? [] : ['DNS records:', ...values.sort()];
}
