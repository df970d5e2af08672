import { describe, expect, it } from 'vitest';
import { type ArrivingMail, type ReceiptRule, receiveMail } from './receive-mail.ts';

const rule: ReceiptRule = {
  arn: 'arn:rule',
  enabled: true,
  recipients: ['reply.agency.test'],
  topicArn: 'arn:topic',
  encoding: 'Base64',
};

async function receive(mail: Partial<ArrivingMail> & { readonly text?: string }, rules = [rule]) {
  const published: { readonly topicArn: string; readonly record: Record<string, unknown> }[] = [];
  const {
    text = 'From: a@b.test\r\nTo: "R" <r-1@Reply.agency.test>\r\nSubject: Hi\r\n\r\nñ\r\n',
    ...envelope
  } = mail;
  const result = await receiveMail(
    {
      rules,
      clock: { now: () => Date.parse('2027-03-01T16:00:00Z') },
      publish: async (_rule, topicArn, record) => void published.push({ topicArn, record }),
    },
    { source: Buffer.from(text), ...envelope },
  );
  return { result, published };
}

describe('a mail that comes in', () => {
  it('goes whole to the topic of the rule, with the envelope its message names', async () => {
    const { result, published } = await receive({});
    expect(result).toMatchObject({ recipients: ['r-1@Reply.agency.test'] });
    expect(published[0]).toMatchObject({
      topicArn: 'arn:topic',
      record: {
        notificationType: 'Received',
        mail: { source: 'a@b.test', destination: ['r-1@Reply.agency.test'] },
        receipt: { recipients: ['r-1@Reply.agency.test'], action: { type: 'SNS', encoding: 'BASE64' } },
      },
    });
    expect(Buffer.from(String(published[0]?.record.content), 'base64').toString()).toContain('ñ');
  });

  it('has the envelope it was given, an empty sender too', async () => {
    const { published } = await receive({ from: '', to: ['x@other.test', 'r-2@reply.agency.test'] });
    expect(published[0]?.record).toMatchObject({
      mail: { source: '' },
      receipt: { recipients: ['r-2@reply.agency.test'] },
    });
  });

  it.each([
    [{ to: ['r@elsewhere.test'] }, [rule], 'no-rule'],
    [{ to: ['r@sub.reply.agency.test'] }, [rule], 'no-rule'],
    [{}, [], 'no-rule'],
    [{}, [{ ...rule, enabled: false }], 'no-rule'],
    [{ text: `To: r@reply.agency.test\r\n\r\n${'x'.repeat(150 * 1024)}` }, [rule], 'too-large'],
  ] as const)('is not taken: %#', async (mail, rules, why) => {
    const { result, published } = await receive(mail as Partial<ArrivingMail>, [...rules]);
    expect([result, published]).toEqual([why, []]);
  });
});
