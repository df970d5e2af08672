import { Facts } from '../blocks/facts.tsx';
import { interviewFacts } from '../interview-facts.ts';
import { Letter } from './letter.tsx';
import type { MailProps } from './mail-props.ts';
import { PlanLink } from './plan-link.tsx';

/** The interview moved: what was, what is, the updated invitation. */
export const InterviewChangedEmail = ({ input, facts, words }: MailProps) => (
  <Letter facts={facts} input={input} words={words} below={<PlanLink input={input} words={words} />}>
    <Facts facts={interviewFacts(input, facts, words)} />
  </Letter>
);
