import { Fragment, type ReactNode } from 'react';
import { BulletList } from '../blocks/bullet-list.tsx';
import { QuietButtons } from '../blocks/buttons.tsx';
import { Facts } from '../blocks/facts.tsx';
import { MailLayout } from '../blocks/mail-layout.tsx';
import { Aside, Paragraph } from '../blocks/paragraph.tsx';
import { TextLink } from '../blocks/text-link.tsx';
import { interviewFacts } from '../interview-facts.ts';
import { pageLink } from '../page-link.ts';
import { withoutDoubledStops } from '../plain-text.ts';
import type { Piece } from '../wording/fill-markup.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { DraftPart } from './draft-part.tsx';
import type { MailProps } from './mail-props.ts';

export interface LetterProps extends MailProps {
  readonly subject: string;
  readonly preview: string;
  /** The body's paragraphs, with the names of ready-made parts between them. */
  readonly pieces: readonly Piece[];
}

/** A mail to a candidate: what the template says, inside the frame that every mail has. */
export const Letter = ({ subject, preview, pieces, ...props }: LetterProps) => {
  const { input, facts, words } = props;
  return (
    <MailLayout
      agency={input.agency}
      footer={{
        why: withoutDoubledStops(words.whySent(facts)),
        stop: { label: words.buttons.stop, href: pageLink(input.links.page, 'stop') },
      }}
      language={input.language}
      preview={preview}
      subject={subject}
    >
      {pieces.map((piece, at) => {
        const key = `${at}-${piece.kind}`;
        return piece.kind === 'part' ? (
          <Fragment key={key}>{part(piece.name, props)}</Fragment>
        ) : (
          <Paragraph key={key}>
            <Lines lines={piece.lines} />
          </Paragraph>
        );
      })}
    </MailLayout>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line, at) => (
    <Fragment key={`${at}-${line}`}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ));

const mostJobOrders = 5;

/** The ready-made part a field stands for; `wording/merge-fields` names them. */
function part(name: string, props: MailProps): ReactNode {
  const { input, facts, words } = props;
  const { page } = input.links;
  switch (name) {
    case 'interview details':
      return <Facts facts={interviewFacts(input, facts, words)} />;
    case 'draft':
      return props.draft && <DraftPart {...props} draft={props.draft} />;
    case 'add points':
      return (
        <Aside>
          {words.hints.points(facts)}{' '}
          <TextLink href={pageLink(page, 'points')}>{words.buttons.points}</TextLink>
        </Aside>
      );
    case 'other jobs':
      return (
        input.otherJobOrders.length > 0 && <BulletList items={input.otherJobOrders.slice(0, mostJobOrders)} />
      );
    case 'signature':
      return (
        <Paragraph>
          <Lines lines={words.signature(facts)} />
        </Paragraph>
      );
    case 'plan link':
      return <QuietButtons buttons={[{ label: words.buttons.plan, href: pageLink(page, 'plan') }]} />;
    case 'buttons':
      return <AnswerButtons canSend={props.draft !== null} input={input} words={words} />;
    case 'did not happen':
      return (
        <Aside>
          {words.hints.didNotTakePlace}{' '}
          <TextLink href={pageLink(page, 'did-not-take-place')}>{words.buttons.didNotTakePlace}</TextLink>
        </Aside>
      );
    default:
      return null;
  }
}
