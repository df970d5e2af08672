import type { Stage } from '@afterword/infra/stages';

/** What SES says of an account (`GetAccount`) and of the sender (`GetEmailIdentity`). */
export interface MailAccount {
  readonly productionAccess: boolean;
  readonly sendingEnabled: boolean;
  /** `PENDING`, `GRANTED`, `DENIED`, `FAILED`; absent where nobody has asked. */
  readonly review?: string;
  readonly mailsADay: number;
  readonly mailsASecond: number;
  readonly senderVerified: boolean;
}

/** Says plainly whether mail leaves, to whom, and what is still to be done. */
export function adviseOnMail(
  { mail, region }: Pick<Stage, 'mail' | 'region'>,
  account: MailAccount,
): readonly string[] {
  return [...senderLines(mail, account), ...accountLines(account, region)];
}

function senderLines(
  { sender, identity }: Stage['mail'],
  { senderVerified }: MailAccount,
): readonly string[] {
  if (senderVerified) return [`Mail: SES has verified ${sender}.`];
  return identity.kind === 'address'
    ? [`Mail: SES has written to ${sender}. Open the link in that mail; until then no mail leaves.`]
    : [
        `Mail: SES has not yet seen the DNS records of ${sender.split('@')[1]}. They are printed above as outputs of the mail stack; until they are there no mail leaves.`,
      ];
}

function accountLines(account: MailAccount, region: string): readonly string[] {
  if (!account.sendingEnabled) {
    return ['Mail: SES has paused this account. See docs/runbook.md, "SES paused".'];
  }
  const pace = `${account.mailsADay.toLocaleString('en-US')} mails a day, ${account.mailsASecond} a second`;
  if (account.productionAccess) return [`Mail: out of the sandbox, ${pace}.`];
  return [
    `Mail: this account is in the SES sandbox of ${region}: ${pace}, to verified recipients only.`,
    ...sandboxSteps(account.review, region),
  ];
}

function sandboxSteps(review: string | undefined, region: string): readonly string[] {
  const meanwhile = `  To try it meanwhile: aws sesv2 create-email-identity --region ${region} --email-identity ADDRESS, and open the link SES mails there; or write to success@simulator.amazonses.com.`;
  switch (review) {
    case 'PENDING':
      return ['  The request to leave it is being looked at; AWS answers within a day or two.', meanwhile];
    case 'DENIED':
    case 'FAILED':
      return [
        '  The request to leave it was turned down. Answer the case in the AWS Support Center; say what docs/deploy.md says.',
        meanwhile,
      ];
    default:
      return [
        '  To leave it, once the sender is verified:',
        `  aws sesv2 put-account-details --region ${region} --production-access-enabled --mail-type TRANSACTIONAL \\`,
        '    --website-url https://YOUR-AGENCY --contact-language EN --use-case-description "$(cat docs/ses-use-case.txt)"',
        meanwhile,
      ];
  }
}
