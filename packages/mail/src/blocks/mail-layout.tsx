import type { Language } from '@afterword/core/candidate/candidate';
import type { ReactNode } from 'react';
import { Body, Container, Head, Html, Preview, Section, Text } from 'react-email';
import { TextLink } from './text-link.tsx';
import { bodyText, fontFamily, light, styleSheet } from './theme.ts';

export interface MailLayoutProps {
  readonly language: Language;
  readonly subject: string;
  /** Shown beside the subject in the inbox. */
  readonly preview: string;
  readonly agency: { readonly name: string; readonly postalAddress: string };
  readonly footer: {
    readonly why: string;
    /** Every mail to a candidate has it. */
    readonly stop?: { readonly label: string; readonly href: string };
  };
  readonly children: ReactNode;
}

/** What every mail shares: the agency above, the letter on a card, why it came and how to end it below. */
export const MailLayout = ({ language, subject, preview, agency, footer, children }: MailLayoutProps) => (
  <Html lang={language}>
    <Head>
      <meta content="width=device-width, initial-scale=1" name="viewport" />
      <meta content="light dark" name="color-scheme" />
      <meta content="light dark" name="supported-color-schemes" />
      <title>{subject}</title>
      <style>{styleSheet}</style>
    </Head>
    <Body className="aw-page" lang={language} style={{ backgroundColor: light.page, margin: 0, padding: 0 }}>
      <Preview useTitleTag={false}>{preview}</Preview>
      <Container style={{ maxWidth: '600px' }}>
        <Section className="aw-outer" style={{ padding: '0 16px' }} tdClassName="aw-outer">
          <Text className="aw-muted" data-skip-in-text style={{ ...agencyName, color: light.muted }}>
            {agency.name}
          </Text>
          <Section className="aw-card" style={card} tdClassName="aw-inner">
            {children}
          </Section>
          <Section style={{ padding: '20px 20px 32px' }}>
            <Text className="aw-muted" style={small}>
              {footer.why}
            </Text>
            {footer.stop && (
              <Text className="aw-muted" style={small}>
                <TextLink href={footer.stop.href}>{footer.stop.label}</TextLink>
              </Text>
            )}
            <Text className="aw-muted" style={small}>
              {agency.name}
              <br />
              {agency.postalAddress}
            </Text>
          </Section>
        </Section>
      </Container>
    </Body>
  </Html>
);

const agencyName = { ...bodyText, fontSize: '14px', fontWeight: 600, margin: '24px 20px 10px' } as const;
const card = {
  backgroundColor: light.card,
  border: `1px solid ${light.line}`,
  borderCollapse: 'separate',
  borderRadius: '12px',
  padding: '28px 32px 20px',
} as const;
const small = {
  fontFamily,
  fontSize: '13px',
  lineHeight: '20px',
  color: light.muted,
  margin: '0 0 8px',
} as const;
