import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Address } from 'postal-mime';
import { isObject, listOf, textOf } from '../json.ts';
import { LocalCloudError } from '../local-cloud-error.ts';

/** What SES was told besides the message itself. */
export type Envelope = {
  readonly id: string;
  /** Virtual time, ISO 8601 in UTC to the second. */
  readonly at: string;
  readonly messageId: string;
  readonly recipients: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
};

/** A mail as the control API shows it. */
export type Mail = {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly messageId: string;
};

export type Inbox = {
  add(envelope: Omit<Envelope, 'id'>, source: string): Promise<Mail>;
  /** Newest last. */
  list(): readonly Mail[];
  find(id: string): (Mail & { readonly source: string }) | undefined;
};

/** Opens the folder of received mails: per mail the raw source and its envelope. */
export async function openInbox(folder: string): Promise<Inbox> {
  const mails = await readMails(folder);
  return {
    add: async (envelope, source) => {
      const id = String(mails.length + 1).padStart(6, '0');
      const whole = { ...envelope, id };
      // The envelope last, whole: a mail without one was never accepted.
      writeFileSync(join(folder, `${id}.eml`), source);
      writeFileSync(join(folder, `${id}.json.new`), JSON.stringify(whole));
      renameSync(join(folder, `${id}.json.new`), join(folder, `${id}.json`));
      // The place is taken at once: another mail may arrive while this one is parsed.
      const place = mails.push(placeholder(whole)) - 1;
      const mail = await parseMail(whole, source);
      mails[place] = mail;
      return mail;
    },
    list: () => mails,
    find: (id) => {
      const mail = mails.find((each) => each.id === id);
      return mail && { ...mail, source: readFileSync(join(folder, `${id}.eml`), 'utf8') };
    },
  };
}

async function readMails(folder: string): Promise<Mail[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const mails: Mail[] = [];
  for (const name of names) {
    try {
      const envelope = readEnvelope(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      const source = join(folder, `${envelope.id}.eml`);
      if (existsSync(source)) mails.push(await parseMail(envelope, readFileSync(source, 'utf8')));
    } catch {
      throw new LocalCloudError(
        `The saved mail ${join(folder, name)} cannot be read. Start once with --fresh.`,
      );
    }
  }
  return mails;
}

function readEnvelope(stored: unknown): Envelope {
  if (!isObject(stored)) throw new TypeError('not an envelope');
  const texts = (value: unknown) =>
    (isObject(value) ? Object.entries(value) : []).map(([key, text]) => [key, String(text)]);
  return {
    id: textOf(stored.id) ?? '',
    at: textOf(stored.at) ?? '',
    messageId: textOf(stored.messageId) ?? '',
    recipients: listOf(stored.recipients).map(String),
    tags: Object.fromEntries(texts(stored.tags)),
  };
}

function placeholder(envelope: Envelope): Mail {
  const { id, at, tags, messageId, recipients } = envelope;
  return {
    id,
    at,
    from: '',
    to: recipients,
    replyTo: [],
    subject: '',
    text: '',
    html: '',
    headers: {},
    tags,
    messageId,
  };
}

async function parseMail(envelope: Envelope, source: string): Promise<Mail> {
  const parsed = await PostalMime.parse(source);
  const headers: Record<string, string> = {};
  for (const { originalKey, key, value } of parsed.headers) headers[originalKey || key] = value;
  const addresses = (list: Address[] | undefined) =>
    (list ?? []).map(({ address }) => address ?? '').filter(Boolean);
  return {
    id: envelope.id,
    at: envelope.at,
    from: parsed.from ? written(parsed.from) : '',
    to: envelope.recipients.length > 0 ? envelope.recipients : addresses(parsed.to),
    replyTo: addresses(parsed.replyTo),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    headers,
    tags: envelope.tags,
    messageId: envelope.messageId,
  };
}

function written({ name, address }: Address): string {
  return name ? `${name} <${address}>` : (address ?? '');
}
