import { Readable } from 'node:stream';
import { SESClient } from '@aws-sdk/client-ses';

/** What SES answers, as it goes over the wire. */
export interface WireReply {
  readonly status: number;
  readonly body: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** https://docs.aws.amazon.com/ses/latest/APIReference/CommonErrors.html */
export const wireError = (code: string, message: string): WireReply => ({
  status: 400,
  body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`,
});

/** The real SDK client, with its own reading of answers, before a service that says what it is told to. */
export const scriptedSes = (answer: () => WireReply): SESClient =>
  new SESClient({
    endpoint: 'http://scripted.invalid',
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    requestHandler: {
      handle: async () => {
        const { status, body } = answer();
        const headers = { 'content-type': 'text/xml' };
        return { response: { statusCode: status, headers, body: Readable.from([Buffer.from(body)]) } };
      },
    },
  });
