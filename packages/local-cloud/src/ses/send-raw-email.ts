import { randomBytes } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { isoSeconds } from '../clock/virtual-clock.ts';
import { type Operation, ServiceError } from '../gateway/service-call.ts';
import { type JsonObject, textOf } from '../json.ts';
import { type ConfigurationSets, requireConfigurationSet } from './configuration-sets.ts';
import type { Inbox } from './inbox.ts';
import type { MailEvents } from './mail-events.ts';
import { addressesIn, headerOf, headersOf, stampMessage } from './raw-message.ts';

type Needs = {
  readonly inbox: Pick<Inbox, 'add'>;
  readonly events: Pick<MailEvents, 'plan'>;
  readonly sets: ConfigurationSets;
  readonly clock: Pick<VirtualClock, 'now'>;
};

const tagPattern = /^[A-Za-z0-9_-]{1,256}$/;

export function sendRawEmail({ inbox, events, sets, clock }: Needs): Operation {
  return async (input) => {
    const source = Buffer.from(textOf(input['RawMessage.Data']) ?? '', 'base64').toString('utf8');
    const configurationSet =
      textOf(input.ConfigurationSetName) ?? headerOf(source, 'x-ses-configuration-set');
    requireConfigurationSet(sets, configurationSet);
    const from = sourceOf(input);
    const recipients = recipientsOf(input, source);
    if (from === '') throw new ServiceError('InvalidParameterValue', 400, "Missing required header 'From'.");
    if (recipients.length === 0)
      throw new ServiceError('InvalidParameterValue', 400, 'Missing final recipients.');
    for (const address of [from, ...recipients]) refuseBadAddress(address);
    const tags = tagsOf(input);

    const now = clock.now();
    const messageId = `${randomBytes(8).toString('hex')}-${randomBytes(4).toString('hex')}-000000`;
    const stamped = stampMessage(source, {
      messageId,
      date: new Date(now).toUTCString().replace('GMT', '+0000'),
    });
    await inbox.add({ at: isoSeconds(now), messageId, recipients, tags }, stamped);
    events.plan({
      messageId,
      at: now,
      source: from,
      destination: recipients,
      headers: headersOf(stamped),
      tags,
      ...(configurationSet === undefined ? {} : { configurationSet }),
    });
    return { MessageId: messageId };
  };
}

/** Who a mail is from, by its call or by its own header; empty where nobody is named. */
export function sourceOf(input: JsonObject): string {
  const named = textOf(input.Source);
  const source = Buffer.from(textOf(input['RawMessage.Data']) ?? '', 'base64').toString('utf8');
  return addressesIn(named ?? headerOf(source, 'from'))[0] ?? '';
}

function recipientsOf(input: JsonObject, source: string): readonly string[] {
  const given = members(input, 'Destinations.member');
  if (given.length > 0) return given;
  return ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(headerOf(source, name)));
}

function tagsOf(input: JsonObject): Record<string, string> {
  const names = members(input, 'Tags.member', '.Name');
  const values = members(input, 'Tags.member', '.Value');
  const tags: Record<string, string> = {};
  names.forEach((name, index) => {
    const value = values[index] ?? '';
    if (!tagPattern.test(name) || !tagPattern.test(value)) {
      throw new ServiceError('InvalidParameterValue', 400, `Invalid message tag <${name}>: <${value}>.`);
    }
    tags[name] = value;
  });
  return tags;
}

/** The query protocol numbers the members of a list: Tags.member.1.Name, Tags.member.2.Name … */
function members(input: JsonObject, prefix: string, suffix = ''): string[] {
  const found: string[] = [];
  for (let index = 1; ; index += 1) {
    const value = textOf(input[`${prefix}.${index}${suffix}`]);
    if (value === undefined) return found;
    found.push(value);
  }
}

function refuseBadAddress(address: string): void {
  const bare = addressesIn(address)[0] ?? address;
  // SES takes 7-bit addresses only.
  if (!/^[\x21-\x7e]+@[\x21-\x7e]+\.[\x21-\x7e]+$/.test(bare)) {
    throw new ServiceError('InvalidParameterValue', 400, `Illegal address: ${address}`);
  }
}
