import type { CandidateView } from '@afterword/contracts/resources/candidates';
import { formatDay } from '../submission/format-time.ts';

export const languageNames = { en: 'English', es: 'Spanish' } as const;

export const stopNames = {
  nothing: 'Gets all e-mails',
  coaching: 'Stopped coaching e-mails',
  all: 'Stopped all e-mails',
} as const;

/** Whether mails reach somebody, in a word or two; `undefined`: nothing is in their way. */
export function mailTrouble({
  email,
  undeliverable,
  stopped,
}: Pick<CandidateView, 'email' | 'undeliverable' | 'stopped'>): string | undefined {
  if (email === null) return 'No e-mail';
  if (undeliverable) return undeliverable.why === 'complained' ? 'Marked as spam' : 'Mail bounced';
  return stopped === 'nothing' ? undefined : stopNames[stopped];
}

/** "From Mon, Mar 1, 2027. Two weeks’ notice"; empty where nothing is known. */
export function availabilityWords({ from, note }: CandidateView['availability'], today: string): string {
  const start = from === null ? '' : from <= today ? 'Available now' : `From ${formatDay(from)}`;
  return [start, note].filter(Boolean).join('. ');
}

const shareNames = { email: 'e-mail', phone: 'phone', name: 'name' } as const;

/** "Same e-mail and phone". */
export const sharedWords = (shares: readonly (keyof typeof shareNames)[]): string =>
  `Same ${new Intl.ListFormat('en').format(shares.map((share) => shareNames[share]))}`;
