import { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { MailReputationAlarms } from '../constructs/mail-reputation-alarms.ts';
import { OperatorsTopic } from '../constructs/notify-operators.ts';
import { OperationsDashboard } from '../constructs/operations-dashboard.ts';
import { PromiseAlarms } from '../constructs/promise-alarms.ts';
import type { Stage } from '../stage.ts';

/**
 * What must speak when the service does not: the alarms on the promise ring too where nobody keeps it any more. Alarms on
 * one part live beside that part, and ring at the topic here. The daily audit is started by the sweep, whose dependencies
 * it shares (ADR 21).
 */
export class OperationsStack extends Stack {
  readonly operators: Topic;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id, { description: 'Afterword: operations. Alarms, dashboard and budget; holds no data.' });
    const { alarmAddress, monthlyBudgetDollars } = stage.operations;
    this.operators = new OperatorsTopic(this, 'Operators', {
      topicName: `afterword-${stage.name}-alarms`,
      address: alarmAddress,
    }).topic;
    new PromiseAlarms(this, 'Promise', { stageName: stage.name });
    new MailReputationAlarms(this, 'MailReputation');
    new OperationsDashboard(this, 'Overview', { stageName: stage.name });

    const subscribers = [{ subscriptionType: 'EMAIL', address: alarmAddress }];
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `afterword-${stage.name}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        // Of the whole account: CloudFormation cannot make a tag one that costs are told apart by.
        budgetLimit: { amount: monthlyBudgetDollars, unit: 'USD' },
      },
      notificationsWithSubscribers: [
        {
          notification: { notificationType: 'ACTUAL', comparisonOperator: 'GREATER_THAN', threshold: 80 },
          subscribers,
        },
        {
          notification: {
            notificationType: 'FORECASTED',
            comparisonOperator: 'GREATER_THAN',
            threshold: 100,
          },
          subscribers,
        },
      ],
    });
  }
}
