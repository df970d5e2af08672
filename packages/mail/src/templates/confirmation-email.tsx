import { Facts } from '../blocks/facts.tsx';
import { interviewFacts } from '../interview-facts.ts';
import { Letter } from './letter.tsx';
import type { MailProps } from './mail-props.ts';
import { PlanLink } from './plan-link.tsx';

/** The interview is set: date, place, people, invitation. */
export const ConfirmationEmail = ({ input, facts, words }: MailProps) => (
  <Letter facts={facts} input={input} words={words} below={<PlanLink input={input} words={words} />}>
    <Facts facts={interviewFacts(input, facts, words)} />
  </Letter>
);
