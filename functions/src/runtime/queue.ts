import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** A queue one can put messages into, now or up to 15 minutes from now. */
export interface Queue<Message> {
  send(message: Message, delaySeconds?: number): Promise<void>;
}

export const sqsQueue = <Message>(queueUrl: string, client = new SQSClient({})): Queue<Message> => ({
  send: async (message, delaySeconds = 0) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(message),
        DelaySeconds: Math.min(900, Math.max(0, Math.ceil(delaySeconds))),
      }),
    );
  },
});
