/** What differs between the places the service is deployed to. Everything else is the same on purpose. */
export interface Stage {
  readonly name: StageName;
  /** Account the stage may be deployed to, twelve digits; `null`: whichever the credentials are of. */
  readonly account: string | null;
  readonly region: string;
  /** Whether data, users and mail identity outlive their stacks: retained, and protected against deletion. */
  readonly keepsData: boolean;
  /** Whether the promise is audited and a canary sent every day. Not where a clock is moved by weeks at a time. */
  readonly checksDaily: boolean;
  readonly mail: StageMail;
  readonly signIn: StageSignIn;
  /** A domain of the agency's own; `null`: the address CloudFront gives. */
  readonly portal: StagePortal | null;
  readonly operations: StageOperations;
  readonly logRetentionDays: 14 | 90;
  /**
   * Whether X-Ray follows the functions' runs: one a second and five in a hundred of the rest. Lambda takes no other
   * rate (Lambda developer guide, "Using AWS Lambda with AWS X-Ray"), so that of a small agency it follows nearly all.
   */
  readonly traced: boolean;
  /** Steady and burst rate of the whole API, requests per second. Beyond it API Gateway answers 429. */
  readonly apiRate: { readonly requestsPerSecond: number; readonly burst: number };
}

export type StageName = (typeof stageNames)[number];

export const stageNames = ['dev', 'prod'] as const;

export interface StageMail {
  /** Address all mail is sent from. */
  readonly sender: string;
  /**
   * What SES verifies. `address`: the sender alone, by a click in a mail, good for a first try. `domain`: the sender's
   * domain, by three DNS records, with bounces coming back to `mailFrom`, a subdomain of it.
   */
  readonly identity: { readonly kind: 'address' } | { readonly kind: 'domain'; readonly mailFrom: string };
  /**
   * Domain candidates reply to, so that their mails are taken in. Needs an MX record that points to SES, in a region
   * where SES receives; `null`: candidates reply to the recruiter.
   */
  readonly replyDomain: string | null;
}

/** Who says who somebody is. What they may do is in their row of the table, in every case. */
export type StageSignIn =
  | {
      readonly kind: 'cognito';
      /** First part of the address of the sign-in page; unique in its region, among all accounts. */
      readonly domainPrefix: string;
    }
  | {
      readonly kind: 'oidc';
      readonly issuer: string;
      readonly clientId: string;
      /** What the access tokens name as `aud`. They must be JWTs, and carry `email`. */
      readonly audience: string;
      /** Scopes the portal asks for, such as `openid email profile offline_access`. */
      readonly scope: string;
    };

export interface StagePortal {
  readonly domain: string;
  /** Of the domain's certificate, which CloudFront wants in us-east-1. */
  readonly certificateArn: string;
}

export interface StageOperations {
  /** Gets the alarms and the budget's warnings. */
  readonly alarmAddress: string;
  readonly monthlyBudgetDollars: number;
}
