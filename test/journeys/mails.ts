import PostalMime from 'postal-mime';
import type { ReceivedMail } from './api-client.ts';

/** The link to the candidate's page in a mail. */
export function linkIn(mail: ReceivedMail | undefined): string {
  const link = /http:\/\/localhost:\d+\/c\/[\w~-]+/.exec(mail?.text ?? '')?.[0];
  if (!link) throw new Error(`No link to the candidate's page in: ${mail?.text}`);
  return link;
}

/** The calendar entry of a mail. */
export async function calendarIn(mail: ReceivedMail | undefined): Promise<Record<string, string>> {
  const parsed = await PostalMime.parse(mail?.source ?? '', { attachmentEncoding: 'arraybuffer' });
  const entry = parsed.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!entry || typeof entry.content === 'string') throw new Error('No calendar entry in this mail.');
  const unfolded = new TextDecoder().decode(entry.content).replace(/\r?\n[ \t]/g, '');
  const lines = unfolded.split(/\r?\n/).map((line) => /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((match) => (match ? [[match[1], match[2]]] : [])));
}
