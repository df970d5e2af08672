import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';

/** Each transaction in turn: through at once, after one conflict, after three. */
const conflicts = [0, 1, 0, 3, 2] as const;

/**
 * A client whose transactions meet others, as DynamoDB's do and DynamoDB Local's never: a conflict cancels the
 * transaction before any of it is applied, and one that asks again at last gets through.
 */
export function amongRivals(client: DynamoDBDocumentClient): DynamoDBDocumentClient {
  let turn = 0;
  let left = 0;
  const send = (command: Parameters<DynamoDBDocumentClient['send']>[0]): Promise<unknown> => {
    if (!(command instanceof TransactWriteCommand)) return client.send(command);
    if (left > 0) {
      left -= 1;
    } else {
      left = conflicts[turn % conflicts.length] ?? 0;
      turn += 1;
    }
    if (left === 0) return client.send(command);
    const reasons = (command.input.TransactItems ?? []).map((_, index) => ({
      Code: index === 0 ? 'TransactionConflict' : 'None',
    }));
    return Promise.reject(
      new TransactionCanceledException({
        message: 'Transaction cancelled, please refer cancellation reasons for specific reasons',
        $metadata: {},
        CancellationReasons: reasons,
      }),
    );
  };
  return new Proxy(client, {
    get: (target, name, receiver) => (name === 'send' ? send : Reflect.get(target, name, receiver)),
  });
}
