import { Section, Text } from 'react-email';
import { MainButton } from '../blocks/buttons.tsx';
import { MailLayout } from '../blocks/mail-layout.tsx';
import { Paragraph } from '../blocks/paragraph.tsx';
import { TextLink } from '../blocks/text-link.tsx';
import { bodyText, light } from '../blocks/theme.ts';
import type { RecruiterWords } from '../recruiter/recruiter-words.ts';

/** A mail to somebody at the agency: what happened or waits, and the one place to go. */
export const RecruiterLetter = ({
  agency,
  greeting,
  words,
}: {
  readonly agency: { readonly name: string; readonly postalAddress: string };
  readonly greeting: string;
  readonly words: RecruiterWords;
}) => (
  <MailLayout
    agency={agency}
    footer={{ why: words.why }}
    language="en"
    preview={words.preview}
    subject={words.subject}
  >
    <Paragraph>{greeting}</Paragraph>
    {words.paragraphs.map((text) => (
      <Paragraph key={text}>{text}</Paragraph>
    ))}
    {words.lists.map(({ heading, lines }) => (
      <Section key={heading} style={{ margin: '0 0 12px' }}>
        <Text className="aw-text" style={{ ...bodyText, fontWeight: 600, margin: '0 0 8px' }}>
          {heading}
        </Text>
        {lines.map(({ title, detail, href }, at) => (
          <Text
            className="aw-muted"
            key={`${at}-${href}`}
            style={{
              ...bodyText,
              color: light.muted,
              fontSize: '14px',
              lineHeight: '21px',
              margin: '0 0 12px',
            }}
          >
            <TextLink href={href}>{title}</TextLink>
            <br />
            {detail}
          </Text>
        ))}
      </Section>
    ))}
    <MainButton href={words.button.href} label={words.button.label} />
  </MailLayout>
);
