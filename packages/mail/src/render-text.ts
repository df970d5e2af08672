/**
 * The text part of a mail, read from its HTML. It knows what our own blocks emit and no more: React escapes every
 * `<` and `>` inside text and attributes, so a tag is a tag. Elements marked `data-skip-in-text` are left out, and
 * `data-text-rule` is set between two lines.
 */
export function renderText(html: string): string {
  const body = html.slice(Math.max(html.indexOf('<body'), 0));
  const writer = newWriter();
  /** Open elements: what to do when they close. */
  const open: { readonly name: string; readonly close: () => void; readonly skipped: boolean }[] = [];

  for (const [token] of body.matchAll(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/gu)) {
    if (token.startsWith('<!')) continue;
    const skipped = open.at(-1)?.skipped ?? false;
    if (!token.startsWith('<')) {
      if (!skipped) writer.words(decode(token));
      continue;
    }
    const name = /^<\/?([a-z0-9]+)/iu.exec(token)?.[1]?.toLowerCase() ?? '';
    if (token.startsWith('</')) {
      const element = open.pop();
      if (element && !element.skipped) element.close();
      continue;
    }
    const hidden = skipped || token.includes('data-skip-in-text');
    const close = hidden ? () => undefined : enter(name, token, writer);
    if (!voidElements.has(name)) open.push({ name, close, skipped: hidden });
  }
  return writer.finish();
}

const voidElements: ReadonlySet<string> = new Set(['br', 'img', 'hr', 'meta', 'link', 'input', 'col']);
const paragraphs: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'h1', 'h2', 'h3']);
const lines: ReadonlySet<string> = new Set(['div', 'table', 'tr', 'td', 'li']);
const rule = '-'.repeat(40);

type Writer = ReturnType<typeof newWriter>;

function enter(name: string, tag: string, writer: Writer): () => void {
  if (name === 'br') writer.newLine();
  if (name === 'a') return enterLink(decode(/\shref="([^"]*)"/u.exec(tag)?.[1] ?? ''), writer);
  if (tag.includes('data-text-rule')) return enterRuled(writer);
  if (paragraphs.has(name)) {
    writer.gap(2);
    return () => writer.gap(2);
  }
  if (lines.has(name)) {
    writer.gap(1);
    if (name === 'li') writer.words('- ');
    return () => writer.gap(1);
  }
  return () => undefined;
}

/** `label: address`, or the address alone where that is the label. */
function enterLink(href: string, writer: Writer): () => void {
  const from = writer.length();
  return () => {
    const label = writer.textFrom(from).trim();
    if (label !== href && label !== '') writer.words(label.endsWith('.') ? ` ${href}` : `: ${href}`);
    // Two buttons side by side are two lines here.
    writer.gap(1);
  };
}

function enterRuled(writer: Writer): () => void {
  const set = () => {
    writer.gap(2);
    writer.words(rule);
    writer.gap(2);
  };
  set();
  return set;
}

function newWriter() {
  let text = '';
  let pending = 0;
  return {
    /** Blank lines are asked for from both sides and taken once. */
    gap: (lineBreaks: number) => {
      pending = Math.max(pending, lineBreaks);
    },
    newLine: () => {
      text = `${text.replace(/ +$/u, '')}\n`;
    },
    words: (words: string) => {
      const flat = words.replace(/[ \t\r\n]+/gu, ' ');
      if (flat.trim() === '' && (pending > 0 || text === '' || /\s$/u.test(text))) return;
      if (pending > 0) {
        text = text === '' ? '' : text.replace(/\s+$/u, '') + '\n'.repeat(pending);
        pending = 0;
      }
      text += /\s$/u.test(text) || text === '' ? flat.replace(/^ /u, '') : flat;
    },
    length: () => text.length,
    textFrom: (from: number) => text.slice(from),
    finish: () => `${text.replace(/[ \t]+$/gmu, '').trim()}\n`,
  };
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

/** The five entities React writes; one pass, so that `&amp;lt;` stays `&lt;`. */
const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|nbsp|amp|#x27|#39);/gu, (entity) => entities[entity] ?? entity);
