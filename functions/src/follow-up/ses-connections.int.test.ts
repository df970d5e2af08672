import dns from 'node:dns';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sesClient, sesMailer, sesQuota } from './ses-mailer.ts';
import { wireError } from './testing/scripted-ses.ts';

const wait = { connectMilliseconds: 300, answerMilliseconds: 300 };
const mail = { raw: new Uint8Array([65]), from: 'follow-up@agency.test', to: 'ana@mail.test', tags: {} };

type Answered = (error: null, addresses: readonly object[]) => void;

/** What it does once a request has arrived. */
type Manner = (socket: Socket) => void;

let server: Server;
let manner: Manner;
let requests: number;
const sockets = new Set<Socket>();

const pointTo = (host: string, port: number) => vi.stubEnv('AWS_ENDPOINT_URL_SES', `http://${host}:${port}`);

const portOf = (one: Server): number => {
  const address = one.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
};

/** Where nobody listens any more. */
async function closedPort(): Promise<number> {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const port = portOf(closed);
  await new Promise((resolve) => closed.close(resolve));
  return port;
}

beforeEach(async () => {
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'outside');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'outside');
  requests = 0;
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => {
      requests += 1;
      manner(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  pointTo('127.0.0.1', portOf(server));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await new Promise((resolve) => server.close(resolve));
});

const send = () => sesMailer('mail', sesClient(wait)).send(mail);

describe('a mail service that never answers', { timeout: 5000 }, () => {
  it.each<[string, Manner]>([
    ['says nothing', () => {}],
    [
      'begins to answer and stops',
      (socket) =>
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 400\r\n\r\n<Send'),
    ],
    ['closes the connection', (socket) => socket.destroy()],
  ])('may have taken the mail, and is asked once, where it %s', async (_, how) => {
    manner = how;
    expect(await send()).toMatchObject({ kind: 'unknown' });
    expect(requests).toBe(1);
  });

  it('has taken nothing where no connection was made: refused', async () => {
    pointTo('127.0.0.1', await closedPort());
    expect(await send()).toEqual({ kind: 'later', seconds: 300, code: 'not-connected' });
  });

  it('has taken nothing where no connection was made: no such host', async () => {
    pointTo('ses.invalid', portOf(server));
    expect(await send()).toEqual({ kind: 'later', seconds: 300, code: 'not-connected' });
  });

  it('has taken nothing where no connection was made in time', async () => {
    vi.spyOn(dns, 'lookup').mockImplementation((() => {}) as never);
    pointTo('ses.silent.test', portOf(server));
    expect(await send()).toEqual({ kind: 'later', seconds: 300, code: 'not-connected' });
    expect(requests).toBe(0);
  });

  it('has taken nothing where no address of it takes a connection', async () => {
    const addresses = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }));
    vi.spyOn(dns, 'lookup').mockImplementation(((_host: string, _options: object, done: Answered) =>
      done(null, addresses)) as never);
    pointTo('ses.refusing.test', await closedPort());
    expect(await send()).toEqual({ kind: 'later', seconds: 300, code: 'not-connected' });
  });
});

/** Takes one mail on each connection, and knows nothing any more of a connection that was used before. */
const takesOne: Manner = (socket) => {
  const body =
    '<SendRawEmailResponse><SendRawEmailResult><MessageId>m-1</MessageId></SendRawEmailResult></SendRawEmailResponse>';
  socket.write(
    `HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: ${body.length}\r\nConnection: keep-alive\r\n\r\n${body}`,
  );
  socket.once('data', () => socket.resetAndDestroy());
};

it('sends each mail on a connection of its own: one that was kept may have died while the function slept', async () => {
  manner = takesOne;
  const client = sesClient(wait);
  const mailer = sesMailer('mail', client);
  for (let mails = 1; mails <= 3; mails += 1) {
    expect(await mailer.send(mail)).toEqual({ kind: 'accepted', messageId: 'm-1' });
    expect(requests).toBe(mails);
  }
  // SES itself is reached by the other of the two.
  expect(client.config.requestHandler).toMatchObject({ config: { httpsAgent: { keepAlive: false } } });
});

describe('asking for the quota', () => {
  const answerWith =
    (status: string, body: string): Manner =>
    (socket) =>
      socket.end(
        `HTTP/1.1 ${status}\r\nContent-Type: text/xml\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
      );
  const refuse = answerWith('400 Bad Request', wireError('Throttling', 'Rate exceeded').body);
  const answer = answerWith(
    '200 OK',
    '<GetSendQuotaResponse><GetSendQuotaResult><Max24HourSend>200.0</Max24HourSend><MaxSendRate>1.0</MaxSendRate><SentLast24Hours>3.0</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>',
  );

  beforeEach(() => {
    // No pause between its tries.
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });

  it('is repeated where others have just asked', async () => {
    manner = (socket) => (requests < 3 ? refuse : answer)(socket);
    expect(await sesQuota()()).toEqual({ perSecond: 1, perDay: 200, sentLastDay: 3 });
    expect(requests).toBe(3);
  });

  it('is told apart from a service out of reach where it is refused each time', async () => {
    manner = refuse;
    expect(await sesQuota()()).toBe('refused');
    expect(requests).toBe(5);
  });

  it('fails where nobody listens', async () => {
    pointTo('127.0.0.1', await closedPort());
    await expect(sesQuota()()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
