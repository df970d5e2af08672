import type { Addressee } from '@afterword/core/follow-up/addressees';
import { Section, Text } from 'react-email';
import type { Draft } from '../draft.ts';
import { bodyText, fontFamily, light } from './theme.ts';

export interface DraftCardWords {
  readonly to: string;
  readonly subject: string;
}

/** The draft as it will be read, in full, with the envelope above it. */
export const DraftCard = ({
  addressees,
  draft,
  words,
}: {
  readonly addressees: readonly Addressee[];
  readonly draft: Draft;
  readonly words: DraftCardWords;
}) => (
  <Section
    className="aw-paper"
    data-text-rule
    style={{
      backgroundColor: light.paper,
      borderLeft: `4px solid ${light.accent}`,
      borderRadius: '6px',
      padding: '16px 18px 4px',
      margin: '0 0 20px',
    }}
  >
    <Text
      className="aw-muted"
      style={{
        fontFamily,
        fontSize: '14px',
        lineHeight: '21px',
        color: light.muted,
        margin: '0 0 14px',
        wordBreak: 'break-word',
      }}
    >
      <strong>{words.to}</strong>{' '}
      {addressees.map(({ name, email }) => (name === '' ? email : `${name} <${email}>`)).join(', ')}
      <br />
      <strong>{words.subject}</strong> {draft.subject}
    </Text>
    {paragraphs(draft.body).map(({ key, lines }) => (
      <Text
        className="aw-text"
        key={key}
        style={{ ...bodyText, margin: '0 0 14px', wordBreak: 'break-word' }}
      >
        {lines.map(({ key: lineKey, text }, index) => (
          <span key={lineKey}>
            {index > 0 && <br />}
            {text}
          </span>
        ))}
      </Text>
    ))}
  </Section>
);

const paragraphs = (body: string) =>
  body.split('\n\n').map((paragraph, at) => ({
    key: `paragraph-${at}`,
    lines: paragraph.split('\n').map((text, line) => ({ key: `line-${line}`, text })),
  }));
