import { Aside } from '../blocks/paragraph.tsx';
import { TextLink } from '../blocks/text-link.tsx';
import { pageLink } from '../page-link.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { DraftPart } from './draft-part.tsx';
import { Letter } from './letter.tsx';
import type { DraftMailProps } from './mail-props.ts';

/** An hour after the interview: a thank-you note that only needs sending. */
export const ThankYouEmail = (props: DraftMailProps) => {
  const { input, facts, words } = props;
  return (
    <Letter
      below={
        <>
          <AnswerButtons canSend input={input} words={words} />
          <Aside>
            {words.hints.didNotTakePlace}{' '}
            <TextLink href={pageLink(input.links.page, 'did-not-take-place')}>
              {words.buttons.didNotTakePlace}
            </TextLink>
          </Aside>
        </>
      }
      facts={facts}
      input={input}
      words={words}
    >
      <DraftPart {...props} />
      <Aside>
        {words.hints.points(facts)}{' '}
        <TextLink href={pageLink(input.links.page, 'points')}>{words.buttons.points}</TextLink>
      </Aside>
    </Letter>
  );
};
