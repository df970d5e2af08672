import type { Stage } from './stage.ts';

const domain = /^(?=.{4,253}$)[a-z0-9]([a-z0-9-]{0,62}\.)+[a-z]{2,63}$/;
const address = /^[^@\s<>",]+@([^@\s<>",]+)$/;

/** Regions whose SES takes mail in, of those the service was thought through for (SES endpoints, AWS General Reference). */
const receivingRegions = ['us-east-1', 'us-east-2', 'us-west-2', 'ca-central-1', 'eu-west-1', 'eu-central-1'];

/** What is wrong with the values of a stage: a sentence each, which names the value and says what it must be. */
export function checkStage(stage: Stage): readonly string[] {
  const { mail, signIn, portal, operations } = stage;
  const rules: readonly (readonly [field: string, isGood: boolean, must: string])[] = [
    ['account', stage.account === null || /^\d{12}$/.test(stage.account), 'twelve digits, or null'],
    ['region', /^[a-z]{2}(-[a-z]+)+-\d$/.test(stage.region), 'an AWS region, such as us-east-1'],
    ['mail.sender', domain.test(domainOf(mail.sender)), 'a plain address, such as follow-up@agency.example'],
    [
      'mail.identity.mailFrom',
      mail.identity.kind === 'address' || isBelow(mail.identity.mailFrom, domainOf(mail.sender)),
      `a domain below the sender’s, such as bounce.${domainOf(mail.sender)}`,
    ],
    [
      'mail.replyDomain',
      mail.replyDomain === null || domain.test(mail.replyDomain),
      'a domain in small letters, such as reply.agency.example, or null',
    ],
    [
      'mail.replyDomain',
      mail.replyDomain === null || receivingRegions.includes(stage.region),
      `null in ${stage.region}: SES takes mail in only in ${receivingRegions.join(', ')}`,
    ],
    // It would take the mail of the sender's own domain away from the agency.
    ['mail.replyDomain', mail.replyDomain !== domainOf(mail.sender), 'another domain than the sender’s'],
    ...(signIn.kind === 'cognito'
      ? ([
          [
            'signIn.domainPrefix',
            /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(signIn.domainPrefix) &&
              !/aws|amazon|cognito/.test(signIn.domainPrefix),
            'small letters, digits and hyphens, at most 63, without “aws”, “amazon” or “cognito”',
          ],
        ] as const)
      : ([
          [
            'signIn.issuer',
            /^https:\/\/[^\s/]+(\/\S*[^\s/])?$/.test(signIn.issuer),
            'the https address in the iss claim, without a slash at its end',
          ],
          ['signIn.clientId', signIn.clientId.trim() !== '', 'the portal’s client id at the issuer'],
          ['signIn.audience', signIn.audience.trim() !== '', 'what the access tokens name as aud'],
          [
            'signIn.scope',
            signIn.scope.split(' ').includes('openid') && signIn.scope.split(' ').includes('email'),
            'scopes with openid and email among them',
          ],
        ] as const)),
    [
      'portal.domain',
      portal === null || domain.test(portal.domain),
      'a domain, such as portal.agency.example',
    ],
    [
      'portal.certificateArn',
      portal === null || /^arn:aws:acm:us-east-1:\d{12}:certificate\/\S+$/.test(portal.certificateArn),
      'the ARN of a certificate in us-east-1, where CloudFront looks for it',
    ],
    [
      'operations.alarmAddress',
      domain.test(domainOf(operations.alarmAddress)),
      'the address of whoever answers at night',
    ],
    [
      'operations.monthlyBudgetDollars',
      Number.isInteger(operations.monthlyBudgetDollars) && operations.monthlyBudgetDollars > 0,
      'a whole number of dollars above 0',
    ],
  ];
  return rules.flatMap(([field, isGood, must]) =>
    isGood ? [] : [`${field} of stage ${stage.name} must be ${must} (infra/src/stages.ts).`],
  );
}

/** The values that still stand for the agency's own. Good for a synth and for a laptop; nobody can deploy them. */
export function placeholdersOf(stage: Stage): readonly string[] {
  const { mail, signIn, portal, operations } = stage;
  const values: readonly (readonly [string, string | null])[] = [
    ['mail.sender', mail.sender],
    ['mail.identity.mailFrom', mail.identity.kind === 'domain' ? mail.identity.mailFrom : null],
    ['mail.replyDomain', mail.replyDomain],
    ['signIn.domainPrefix', signIn.kind === 'cognito' ? signIn.domainPrefix : null],
    ['signIn.issuer', signIn.kind === 'oidc' ? signIn.issuer : null],
    ['portal.domain', portal?.domain ?? null],
    ['operations.alarmAddress', operations.alarmAddress],
  ];
  return values.flatMap(([field, value]) =>
    value !== null && /\.example\b|agency-example/.test(value) ? [field] : [],
  );
}

function domainOf(mailbox: string): string {
  return address.exec(mailbox)?.[1] ?? '';
}

function isBelow(name: string, parent: string): boolean {
  return domain.test(name) && parent !== '' && name.endsWith(`.${parent}`);
}
