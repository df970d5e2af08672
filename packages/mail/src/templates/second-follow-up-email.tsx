import { AnswerButtons } from './answer-buttons.tsx';
import { DraftPart } from './draft-part.tsx';
import { Letter } from './letter.tsx';
import type { DraftMailProps } from './mail-props.ts';

/** A week later, shorter and gracious; the last note there is to write. */
export const SecondFollowUpEmail = (props: DraftMailProps) => {
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
