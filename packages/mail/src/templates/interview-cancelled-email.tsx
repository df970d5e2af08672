import { Facts } from '../blocks/facts.tsx';
import { interviewFacts } from '../interview-facts.ts';
import { Letter } from './letter.tsx';
import type { MailProps } from './mail-props.ts';

/** The interview is off: what it was, and the cancellation for the calendar. */
export const InterviewCancelledEmail = ({ input, facts, words }: MailProps) => (
  <Letter facts={facts} input={input} words={words}>
    <Facts facts={interviewFacts(input, facts, words)} />
  </Letter>
);
