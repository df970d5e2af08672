import { AnswerButtons } from './answer-buttons.tsx';
import { DraftPart } from './draft-part.tsx';
import { Letter } from './letter.tsx';
import type { DraftMailProps } from './mail-props.ts';

/** Still interested, and may one ask for the timeline: by e-mail, never by phone. */
export const FirstFollowUpEmail = (props: DraftMailProps) => {
  const { input, facts, words } = props;
  return (
    <Letter
      below={<AnswerButtons canSend input={input} words={words} />}
      facts={facts}
      input={input}
      words={words}
    >
      <DraftPart {...props} />
    </Letter>
  );
};
