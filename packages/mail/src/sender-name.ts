import { oneLine } from './plain-text.ts';

/** Whom the mail is from, as people see it: `Rita Moss via Northside Staffing`. */
export function senderName(recruiter: string, agency: string): string {
  const [person, house] = [oneLine(recruiter), oneLine(agency)];
  return person === '' || person === house ? house : `${person} via ${house}`;
}
