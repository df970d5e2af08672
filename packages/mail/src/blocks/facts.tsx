import { Section, Text } from 'react-email';
import { TextLink } from './text-link.tsx';
import { bodyText, fontFamily, light } from './theme.ts';

/** A labelled fact; more than one line where there is more to say, and a link where it is one. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
  readonly href?: string | undefined;
}

/** Label above value, so that nothing breaks in a narrow window. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <Section
    className="aw-paper"
    style={{
      backgroundColor: light.paper,
      borderLeft: `4px solid ${light.accent}`,
      borderRadius: '6px',
      padding: '16px 18px 4px',
      margin: '0 0 20px',
    }}
  >
    {facts.map(({ label, lines, href }) => (
      <Text
        className="aw-text"
        key={label}
        style={{ ...bodyText, margin: '0 0 12px', wordBreak: 'break-word' }}
      >
        <span
          className="aw-muted"
          style={{ fontFamily, fontSize: '13px', lineHeight: '20px', color: light.muted, fontWeight: 600 }}
        >
          {label}
        </span>
        {lines.map((line) => (
          <span key={line}>
            <br />
            {href !== undefined && line === lines[0] ? <TextLink href={href}>{line}</TextLink> : line}
          </span>
        ))}
      </Text>
    ))}
  </Section>
);
