/**
 * Colours of the mails. Every pair of text and ground meets WCAG AA, in both schemes. Light is inline, since many
 * clients know nothing else; dark comes by class where a client honours `prefers-color-scheme`.
 */
export const light = {
  page: '#f4f1ec',
  card: '#ffffff',
  text: '#24302f',
  muted: '#5b6664',
  line: '#dfdad1',
  accent: '#0f5e59',
  onAccent: '#ffffff',
  paper: '#f6f8f6',
} as const;

export const dark = {
  page: '#141818',
  card: '#1d2323',
  text: '#e8e5df',
  muted: '#a9b3b0',
  line: '#384241',
  accent: '#7fd3c8',
  onAccent: '#0c2a28',
  paper: '#262e2e',
} as const;

export const fontFamily =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Text one can read at arm's length on a phone. */
export const bodyText = { fontFamily, fontSize: '16px', lineHeight: '25px', color: light.text } as const;

export const styleSheet = `
  body, table, td, a { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  @media (prefers-color-scheme: dark) {
    .aw-page, .aw-page > table > tbody > tr > td { background-color: ${dark.page} !important; }
    .aw-card { background-color: ${dark.card} !important; border-color: ${dark.line} !important; }
    .aw-text { color: ${dark.text} !important; }
    .aw-muted { color: ${dark.muted} !important; }
    .aw-link { color: ${dark.accent} !important; }
    .aw-paper { background-color: ${dark.paper} !important; border-color: ${dark.accent} !important; }
    .aw-main { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
    .aw-plain { color: ${dark.muted} !important; }
    .aw-quiet { color: ${dark.accent} !important; border-color: ${dark.accent} !important; }
  }
  @media (max-width: 480px) {
    .aw-outer { padding: 0 !important; }
    .aw-card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
    .aw-inner { padding: 24px 20px !important; }
    .aw-wide { display: block !important; text-align: center !important; margin-right: 0 !important; }
  }
`;
