import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { raiseAlarm } from './alarm-opinion.ts';

/** Well before SES puts the account under review, at 5 % and 0.1 % (SES developer guide, "Account review process FAQs"). */
const bounceShare = 0.03;
const complaintShare = 0.0008;

/** What SES thinks of the account; it pauses one it thinks ill of. */
export class MailReputationAlarms extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const reputation = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) });
    raiseAlarm(this, 'Bounces', {
      opinion: {
        impact: 'Too many mails bounce. At 5 % SES reviews the account, at 10 % it may stop all mail.',
      },
      metric: reputation('Reputation.BounceRate'),
      above: bounceShare,
    });
    raiseAlarm(this, 'Complaints', {
      opinion: {
        impact:
          'Too many candidates call our mails spam. At 0.1 % SES reviews the account, at 0.5 % it may stop all mail.',
      },
      metric: reputation('Reputation.ComplaintRate'),
      above: complaintShare,
    });
  }
}
