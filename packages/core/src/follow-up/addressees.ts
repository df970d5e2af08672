import type { Contact, ContactPolicy } from '../client/client.ts';
import type { Interviewer } from '../interview/interview.ts';

/** One mailbox a draft is written to. */
export interface Addressee {
  readonly name: string;
  readonly email: string;
}

/**
 * Who receives what the candidate writes.
 *
 * - `employer`: the interviewers who have an address.
 * - `hr-contact`: the client's HR contact, who passes it on.
 * - `recruiter`: the recruiter forwards it; no client address is in here.
 */
export interface Addressees {
  readonly kind: 'employer' | 'hr-contact' | 'recruiter';
  /** Never empty, no address twice. */
  readonly to: readonly Addressee[];
  /** Whom the draft greets, in order; empty where nobody's name is known. */
  readonly greet: readonly string[];
}

export interface AddresseeFacts {
  readonly interviewers: readonly Interviewer[];
  /** The client's contacts. */
  readonly contacts: readonly Contact[];
  readonly contactPolicy: ContactPolicy;
  /** `email` is `null` once the recruiter has left; the agency's address takes over. */
  readonly recruiter: { readonly name: string; readonly email: string | null };
  readonly agency: { readonly name: string; readonly replyTo: string };
}

/**
 * Chooses whom the candidate writes to; product.md, "The e-mails". Several interviewers share one draft: all are
 * greeted, and those with an address (on the interview, else on the client's contact) receive it.
 */
export function selectAddressees(facts: AddresseeFacts): Addressees {
  const greet = facts.interviewers
    .map((interviewer) => interviewer.name.trim())
    .filter((name) => name !== '');
  if (facts.contactPolicy === 'via-recruiter') return throughRecruiter(facts, greet);

  const to = withoutRepeats(
    facts.interviewers.flatMap((interviewer) => reachable(interviewer, facts.contacts)),
  );
  if (to.length > 0) return { kind: 'employer', to, greet };

  const hr = facts.contacts.find((contact) => contact.isHr);
  if (hr && isFilled(hr.email)) {
    return { kind: 'hr-contact', to: [{ name: hr.name, email: hr.email }], greet: [hr.name] };
  }
  return throughRecruiter(facts, greet);
}

const throughRecruiter = ({ recruiter, agency }: AddresseeFacts, greet: readonly string[]): Addressees => ({
  kind: 'recruiter',
  to: [
    isFilled(recruiter.email)
      ? { name: recruiter.name, email: recruiter.email }
      : { name: agency.name, email: agency.replyTo },
  ],
  greet,
});

function reachable(interviewer: Interviewer, contacts: readonly Contact[]): Addressee[] {
  const known = contacts.find((contact) => contact.id === interviewer.contactId);
  const email = isFilled(interviewer.email) ? interviewer.email : known?.email;
  return isFilled(email) ? [{ name: interviewer.name, email }] : [];
}

function withoutRepeats(addressees: readonly Addressee[]): Addressee[] {
  const seen = new Set<string>();
  return addressees.filter(({ email }) => {
    const key = email.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const isFilled = (email: string | null | undefined): email is string =>
  typeof email === 'string' && email.trim() !== '';
