import type { ReactNode } from 'react';
import { MailLayout } from '../blocks/mail-layout.tsx';
import { Paragraph } from '../blocks/paragraph.tsx';
import { pageLink } from '../page-link.ts';
import { withoutDoubledStops } from '../plain-text.ts';
import type { MailProps } from './mail-props.ts';

/** The frame of every mail: greeting, paragraphs, the kind's own middle part, paragraphs, signature, tools. */
export const Letter = ({
  input,
  facts,
  words,
  children,
  below,
}: MailProps & { readonly children?: ReactNode; readonly below?: ReactNode }) => {
  const kind = words.kinds[input.kind];
  return (
    <MailLayout
      agency={input.agency}
      footer={{
        why: withoutDoubledStops(words.whySent(facts)),
        stop: { label: words.buttons.stop, href: pageLink(input.links.page, 'stop') },
      }}
      language={input.language}
      preview={kind.preview(facts)}
      subject={kind.subject(facts)}
    >
      <Paragraph>{words.greeting(facts)}</Paragraph>
      {kind.before(facts).map((text) => (
        <Paragraph key={text}>{withoutDoubledStops(text)}</Paragraph>
      ))}
      {children}
      {kind.after(facts).map((text) => (
        <Paragraph key={text}>{withoutDoubledStops(text)}</Paragraph>
      ))}
      <Paragraph>
        {words.signature(facts).map((line, at) => (
          <span key={line}>
            {at > 0 && <br />}
            {line}
          </span>
        ))}
      </Paragraph>
      {below}
    </MailLayout>
  );
};
