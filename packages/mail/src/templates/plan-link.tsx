import { QuietButtons } from '../blocks/buttons.tsx';
import { pageLink } from '../page-link.ts';
import type { MailProps } from './mail-props.ts';

/** What comes after the interview, and when. */
export const PlanLink = ({ input, words }: Pick<MailProps, 'input' | 'words'>) => (
  <QuietButtons buttons={[{ label: words.buttons.plan, href: pageLink(input.links.page, 'plan') }]} />
);
