import { Button, Link, Section } from 'react-email';
import { fontFamily, light } from './theme.ts';

/** One thing to press. Every one opens a page or the mail program; none changes anything by itself. */
export interface ButtonLink {
  readonly label: string;
  readonly href: string;
  /** Without a frame: there for who looks for it, in nobody's way. */
  readonly plain?: boolean;
}

const shape = {
  fontFamily,
  fontSize: '16px',
  lineHeight: '20px',
  fontWeight: 600,
  borderRadius: '8px',
  textAlign: 'center',
} as const;

/** The one thing to do now. */
export const MainButton = ({ label, href }: Omit<ButtonLink, 'plain'>) => (
  <Section
    style={{ margin: '0 0 16px' }}
    {...(href.startsWith('mailto:') ? { 'data-skip-in-text': true } : {})}
  >
    <Button
      className="aw-main aw-wide"
      href={href}
      style={{ ...shape, backgroundColor: light.accent, color: light.onAccent, padding: '14px 22px' }}
    >
      {label}
    </Button>
  </Section>
);

const quiet = { ...shape, display: 'inline-block', fontSize: '15px', margin: '0 8px 10px 0' } as const;

/** What else can be said, side by side or, on a phone, one below the other. */
export const QuietButtons = ({ buttons }: { readonly buttons: readonly ButtonLink[] }) => (
  <Section style={{ margin: '0 0 8px' }}>
    {buttons.map(({ label, href, plain = false }) =>
      plain ? (
        <Link
          className="aw-plain aw-wide"
          href={href}
          key={label}
          style={{
            ...quiet,
            color: light.muted,
            fontWeight: 400,
            textDecoration: 'underline',
            padding: '12px 4px',
          }}
        >
          {label}
        </Link>
      ) : (
        <Button
          className="aw-quiet aw-wide"
          href={href}
          key={label}
          style={{ ...quiet, color: light.accent, border: `1px solid ${light.accent}`, padding: '11px 16px' }}
        >
          {label}
        </Button>
      ),
    )}
  </Section>
);
