import { Facts } from '../blocks/facts.tsx';
import { interviewFacts } from '../interview-facts.ts';
import { Letter } from './letter.tsx';
import type { MailProps } from './mail-props.ts';
import { PlanLink } from './plan-link.tsx';

/** The same as the confirmation, short, a day ahead. */
export const ReminderEmail = ({ input, facts, words }: MailProps) => (
  <Letter facts={facts} input={input} words={words} below={<PlanLink input={input} words={words} />}>
    <Facts facts={interviewFacts(input, facts, words)} />
  </Letter>
);
