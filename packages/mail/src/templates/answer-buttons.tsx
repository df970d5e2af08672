import { QuietButtons } from '../blocks/buttons.tsx';
import { Aside } from '../blocks/paragraph.tsx';
import { pageLink } from '../page-link.ts';
import type { MailProps } from './mail-props.ts';

/** What the candidate can tell us in one tap; the pages behind them ask once more before anything changes. */
export const AnswerButtons = ({
  input,
  words,
  canSend,
}: Pick<MailProps, 'input' | 'words'> & { readonly canSend: boolean }) => {
  const { page } = input.links;
  return (
    <>
      <Aside>{words.hints.letUsKnow}</Aside>
      <QuietButtons
        buttons={[
          ...(canSend ? [{ label: words.buttons.sent, href: pageLink(page, 'sent') }] : []),
          { label: words.buttons.answered, href: pageLink(page, 'answered') },
          { label: words.buttons.stop, href: pageLink(page, 'stop'), plain: true },
        ]}
      />
    </>
  );
};
