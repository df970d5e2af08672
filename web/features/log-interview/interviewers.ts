import type { ContactView } from '@afterword/contracts/resources/clients';
import type { InterviewerIn } from '@afterword/contracts/resources/interviews';

/** A person as one entry of the field: "Owen Castillo <owen@client.test>", or the name alone. */
export const entryOf = ({ name, email }: { readonly name: string; readonly email: string | null }): string =>
  email ? `${name} <${email}>` : name;

/** `owen.castillo` as "Owen Castillo"; a mailbox of one word tells no name. */
function nameFrom(localPart: string): string | undefined {
  const words = localPart.split(/[._-]+/).filter((word) => /^[a-z]{2,}$/i.test(word));
  if (words.length < 2) return undefined;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ');
}

export type ReadInterviewers =
  | { readonly ok: true; readonly interviewers: readonly InterviewerIn[] }
  | { readonly ok: false; readonly message: string };

/**
 * Reads the entries of the field. Known contacts of the client go with their id.
 * An address alone is taken where it tells the name: the draft greets by it.
 */
export function readInterviewers(
  entries: readonly string[],
  contacts: readonly Pick<ContactView, 'id' | 'name' | 'email'>[],
): ReadInterviewers {
  const interviewers: InterviewerIn[] = [];
  for (const entry of entries) {
    const contact = contacts.find((one) => entryOf(one) === entry || one.name === entry);
    if (contact) {
      interviewers.push({ contactId: contact.id, name: contact.name, email: contact.email });
      continue;
    }
    const [, before = '', address] = /^(.*?)\s*<?\s*([^\s<>]+@[^\s<>]+)\s*>?$/.exec(entry.trim()) ?? [];
    if (address === undefined) {
      interviewers.push({ name: entry.trim(), email: null });
      continue;
    }
    const name = before.replace(/^["']|["']$/g, '').trim() || nameFrom(address.split('@')[0] ?? '');
    if (!name) {
      return {
        ok: false,
        message: `Add the name to ${address}, such as “Owen Castillo <${address}>”: the note greets by it.`,
      };
    }
    interviewers.push({ name, email: address });
  }
  return { ok: true, interviewers };
}
