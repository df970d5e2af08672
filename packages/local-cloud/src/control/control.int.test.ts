import { request } from 'node:http';
import { CreateScheduleCommand } from '@aws-sdk/client-scheduler';
import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schedulerClient, sesClient } from '../testing/clients.ts';
import { functionResource, resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;

beforeAll(async () => {
  cloud = await startSampleCloud(
    {
      Queue: resource('AWS::SQS::Queue', { QueueName: 'queue' }),
      Stuck: functionResource('stuck', { Timeout: 20 }),
      Integration: resource('AWS::ApiGatewayV2::Integration', {
        IntegrationUri: { 'Fn::GetAtt': ['Stuck', 'Arn'] },
      }),
      Route: resource('AWS::ApiGatewayV2::Route', {
        RouteKey: 'POST /stuck',
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
      }),
    },
    { settleLimitMs: 1000 },
  );
});
afterAll(() => cloud?.end());

const clock = (body: unknown) => cloud.control('POST', '/clock', body);
const nowIs = async () => (await cloud.control('GET', '/clock')).body.now.slice(0, 16);

describe('the clock', () => {
  it('tells the time, moves on by a duration, to an instant and to the next step', async () => {
    expect(await nowIs()).toBe('2027-03-01T09:00');
    expect((await clock({ advance: 'P7D' })).body.now.slice(0, 16)).toBe('2027-03-08T09:00');
    expect((await clock({ to: '2027-03-08T12:30:00+02:00' })).body.now.slice(0, 16)).toBe('2027-03-08T10:30');
    await schedulerClient(cloud.gatewayUrl).send(
      new CreateScheduleCommand({
        Name: 'step',
        ScheduleExpression: 'at(2027-03-09T15:00:00)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: {
          Arn: 'arn:aws:sqs:us-east-1:000000000000:queue',
          RoleArn: 'arn:aws:iam::000000000000:role/sample',
        },
      }),
    );
    expect((await clock({ toNext: 'step' })).body.now).toBe('2027-03-09T15:00:00Z');
    expect(await clock({ toNext: 'step' })).toEqual({
      status: 400,
      body: { error: 'Nothing is planned: there is no next step to go to.' },
    });
  });

  it('takes JSON as curl -d sends it, under the name of a form', async () => {
    const curl = { 'content-type': 'application/x-www-form-urlencoded' };
    const before = cloud.now();
    expect((await cloud.control('POST', '/clock', '{"advance":"PT2H"}', curl)).status).toBe(200);
    expect(cloud.now() - before).toBeGreaterThanOrEqual(7200);
  });

  it.each([
    [{ to: '2027-01-01T00:00:00Z' }, /^The clock only goes forward; it is 2027-/],
    [{ advance: '-P1D' }, /^"-P1D" is no duration like P7D or PT1H\.$/],
    [{ advance: 'a week' }, /^"a week" is no duration like P7D or PT1H\.$/],
    [{ to: 'tomorrow' }, /^"tomorrow" is no instant like 2026-12-01T09:00:00Z\.$/],
    [{ to: '2027-03-20' }, /^"2027-03-20" is no instant like 2026-12-01T09:00:00Z\.$/],
    [{ toNext: 'week' }, /^toNext can only be "step"\.$/],
    [{}, /^Say one of \{"advance":"P7D"\}/],
    [{ advance: 'P1D', to: '2027-04-01T00:00:00Z' }, /^Say one of/],
    ['not json', /^The body is not a JSON object\.$/],
    ['[]', /^The body is not a JSON object\.$/],
  ])('refuses %j in a sentence, and stays', async (body, sentence) => {
    const before = cloud.now();
    const reply = await clock(body);
    expect(reply.status).toBe(400);
    expect(reply.body.error).toMatch(sentence);
    expect(cloud.now() - before).toBeLessThan(5);
  });

  it('says what is still open when work does not end, and stays where it was', async () => {
    const hanging = fetch(`${cloud.apiUrl}/stuck`, { method: 'POST', body: '{"act":"hang"}' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = await nowIs();
    const reply = await clock({ advance: 'P1D' });
    expect(reply.status).toBe(504);
    expect(reply.body).toMatchObject({
      error: 'Nothing has ended for 1 s; still open: Stuck.',
      open: ['Stuck'],
    });
    expect(reply.body.now.slice(0, 16)).toBe(before);
    const { pid } = cloud.invocations('stuck').at(-1) ?? {};
    process.kill(pid ?? 0, 'SIGKILL');
    expect((await hanging).status).toBe(500);
    expect((await clock({ advance: 'P1D' })).status).toBe(200);
  });
});

describe('the inbox', () => {
  it('lists mails newest last and shows one with its source', async () => {
    expect((await cloud.control('GET', '/inbox')).body).toEqual([]);
    for (const Subject of ['One', '<script>alert(2)</script>']) {
      await sesClient(cloud.gatewayUrl).send(
        new SendRawEmailCommand({
          RawMessage: {
            Data: Buffer.from(`From: a@agency.test\r\nTo: b@mail.test\r\nSubject: ${Subject}\r\n\r\nHello`),
          },
        }),
      );
    }
    const list = (await cloud.control('GET', '/inbox')).body;
    expect(list.map(({ subject }: { subject: string }) => subject)).toEqual([
      'One',
      '<script>alert(2)</script>',
    ]);
    const one = await cloud.control('GET', `/inbox/${list[0].id}`);
    expect(one.body).toMatchObject({ subject: 'One', text: 'Hello\n', to: ['b@mail.test'] });
    expect(one.body.source).toContain('Subject: One');
    expect(await cloud.control('GET', '/inbox/none')).toEqual({
      status: 404,
      body: { error: 'There is no mail none.' },
    });
  });

  const html = { accept: 'text/html' };

  it('shows people the newest first, filtered by who it went to', async () => {
    const page: string = (await cloud.control('GET', '/', undefined, html)).body;
    expect(page.indexOf('&#60;script&#62;alert(2)')).toBeGreaterThan(0);
    expect(page.indexOf('&#60;script&#62;alert(2)')).toBeLessThan(page.indexOf('>One<'));
    expect(page).not.toContain('<script');
    expect((await cloud.control('GET', '/?to=b@mail.test', undefined, html)).body).toContain(
      '2 mails to b@mail.test',
    );
    expect((await cloud.control('GET', '/?to=x@mail.test', undefined, html)).body).toContain(
      'Nothing has gone to',
    );
  });

  it('shows a mail in a frame that runs nothing, as text, by its headers and its source', async () => {
    await sesClient(cloud.gatewayUrl).send(
      new SendRawEmailCommand({
        RawMessage: {
          Data: Buffer.from(
            'From: a@agency.test\r\nTo: b@mail.test\r\nSubject: Three\r\nContent-Type: text/html\r\n\r\n<p onclick="x()">"Hello"</p><script>alert(3)</script>',
          ),
        },
      }),
    );
    const view = async (name: string): Promise<string> =>
      (await cloud.control('GET', `/inbox/000003?view=${name}`, undefined, html)).body;
    const shown = await view('html');
    expect(shown).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(shown).not.toContain('<script');
    expect(await view('nonsense')).toBe(shown);
    expect(await view('headers')).toContain('<th scope="row">Message-ID</th>');
    expect(await view('source')).toContain('&#60;script&#62;alert(3)');
    expect((await cloud.control('GET', '/inbox/000001', undefined, html)).body).toContain('<pre>Hello');
  });

  it('moves the clock by its buttons, and says on the page why it did not', async () => {
    const form = (fields: Record<string, string>) =>
      fetch(`${cloud.controlUrl}/clock`, {
        method: 'POST',
        headers: html,
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });
    const before = cloud.now();
    const moved = await form({ advance: 'PT1H' });
    expect([moved.status, moved.headers.get('location')]).toEqual([303, '/']);
    expect(cloud.now() - before).toBeGreaterThanOrEqual(3600);
    await form({ to: '2027-06-01T08:30' });
    expect(await nowIs()).toBe('2027-06-01T08:30');
    const back = await form({ to: '2027-01-01T00:00' });
    expect(back.status).toBe(400);
    expect(await back.text()).toContain('role="alert">The clock only goes forward');
  });
});

describe('tokens', () => {
  it('gives one to a demo user, and a sentence to anybody else', async () => {
    const { body } = await cloud.control('POST', '/token', { as: 'recruiter@agency.test' });
    expect(body.accessToken.split('.')).toHaveLength(3);
    expect(await cloud.control('POST', '/token', { as: 'nobody@agency.test' })).toEqual({
      status: 400,
      body: { error: 'There is no demo user "nobody@agency.test".' },
    });
  });
});

describe('who may ask', () => {
  /** `fetch` sets Host itself. */
  const statusFor = (host: string, path = '/clock') =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(cloud.controlUrl);
      const asked = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject);
      asked.end();
    });

  it('refuses any page from elsewhere', async () => {
    for (const origin of ['http://localhost:3000', 'https://evil.test', 'null']) {
      for (const [method, path] of [
        ['GET', '/clock'],
        ['POST', '/token'],
        ['GET', '/inbox'],
      ] as const) {
        const reply = await cloud.control(
          method,
          path,
          method === 'POST' ? { as: 'recruiter@agency.test' } : undefined,
          { origin },
        );
        expect([reply.status, reply.body.error]).toEqual([
          403,
          'Pages from elsewhere may not use this server.',
        ]);
      }
    }
  });

  it('refuses a foreign name for this machine, as DNS rebinding would use', async () => {
    const { port } = new URL(cloud.controlUrl);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
    for (const host of [`evil.test:${port}`, 'localhost', `localhost.evil.test:${port}`]) {
      expect(await statusFor(host)).toBe(403);
      expect(await statusFor(host, '/oidc/.well-known/openid-configuration')).toBe(403);
    }
  });

  it('has nothing at an address it does not know', async () => {
    expect(await cloud.control('GET', '/nothing')).toEqual({
      status: 404,
      body: { error: 'There is nothing at this address.' },
    });
    expect((await cloud.control('DELETE', '/inbox')).status).toBe(404);
  });
});
