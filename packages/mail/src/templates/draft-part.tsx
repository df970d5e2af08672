import { MainButton } from '../blocks/buttons.tsx';
import { DraftCard } from '../blocks/draft-card.tsx';
import { Aside, Paragraph } from '../blocks/paragraph.tsx';
import { pageLink } from '../page-link.ts';
import { withoutDoubledStops } from '../plain-text.ts';
import type { MailProps, SendableDraft } from './mail-props.ts';

/** The draft in full, who it goes to, and the shortest way to send it. */
export const DraftPart = ({
  input,
  facts,
  words,
  draft,
}: Omit<MailProps, 'draft'> & { readonly draft: SendableDraft }) => (
  <>
    <Paragraph>
      <strong>{withoutDoubledStops(words.whoReceives(facts))}</strong>
    </Paragraph>
    <DraftCard addressees={input.addressees.to} draft={draft} words={words.labels} />
    {draft.mailto === null ? (
      <>
        <MainButton href={pageLink(input.links.page, 'draft')} label={words.buttons.copyDraft} />
        <Aside>{words.hints.copyFromPage}</Aside>
      </>
    ) : (
      <>
        <MainButton href={draft.mailto} label={words.buttons.openDraft} />
        <Aside>{words.hints.noMailApp}</Aside>
      </>
    )}
  </>
);
