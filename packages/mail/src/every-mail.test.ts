import { isCoaching } from '@afterword/core/follow-up/step';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { dark, light, styleSheet } from './blocks/theme.ts';
import { composeDraft } from './compose-draft.ts';
import { hasDraft } from './draft.ts';
import { findRuleBreaks } from './find-rule-breaks.ts';
import { letterValues, mailFacts } from './mail-facts.ts';
import { everyMail, renderEveryMail } from './testing/every-mail.ts';
import { readingEase, syllablesEs } from './testing/reading-ease.ts';
import { tidyFields } from './tidy-fields.ts';
import { builtInText } from './wording/built-in-texts.ts';
import { fillMarkup } from './wording/fill-markup.ts';
import { mailPhrases } from './wording/mail-phrases.ts';
import { partNames } from './wording/merge-fields.ts';

const slow = 60_000;
const everything = await renderEveryMail();

/** The paragraphs of a mail's own text, filled in. */
function paragraphsOf(untidy: (typeof everyMail)[number]): string[] {
  const input = tidyFields(untidy);
  const values = letterValues(mailFacts(input), mailPhrases(input.language));
  return fillMarkup(builtInText(input).body, values, partNames).flatMap((piece) =>
    piece.kind === 'paragraph' ? piece.lines : [],
  );
}

test('there is one for every kind, division, language and addressee', () => {
  expect(everyMail).toHaveLength(8 * 4 * 2 * 5);
});

test('all keep the rules: no field unresolved, no phone number, an opt-out, a postal address, a draft in full', () => {
  for (const { mail, input, where } of everything) {
    expect(findRuleBreaks(mail, input), where).toEqual([]);
    expect(mail.calendar !== undefined, where).toBe(!isCoaching(input.kind));
  }
});

test('every text part says everything', () => {
  for (const { mail, input, where } of everything) {
    for (const line of paragraphsOf(input)) expect(mail.text, where).toContain(line);
    expect(mail.text, where).toContain('410 Harbor Street');
    if (!isCoaching(input.kind) && input.kind !== 'interview-cancelled') {
      expect(mail.text, where).toMatch(/March 2, 2027|2 de marzo de 2027/);
    }
  }
});

test('the largest is far from the 100 KB where Gmail cuts', () => {
  const largest = Math.max(...everything.map(({ mail }) => Buffer.byteLength(mail.html + mail.text)));
  expect(largest).toBeLessThan(50_000);
});

test('nobody shouts', () => {
  for (const { mail, input, where } of everything) {
    const typed = JSON.stringify(input);
    const lines = mail.text.split('\n').filter((line) => /[!¡]/u.test(line));
    expect(typed.includes('!') ? [] : lines, where).toEqual([]);
  }
});

test(
  'the HTML is valid, but for the tables and the doctype that mail clients still want',
  async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Outlook lays out with tables, and knows their width, padding and alignment from attributes alone.
        'no-deprecated-attr': 'off',
        'doctype-html': 'off',
      },
    });
    // Structure comes with kind and addressee; divisions and languages only differ in words.
    const shapes = everything.filter(
      ({ input }, at) => (input.division === 'office' && input.language === 'en') || at % 13 === 0,
    );
    for (const { mail, where } of shapes) {
      const { results } = await validator.validateString(mail.html);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
        where,
      ).toEqual([]);
    }
    expect(shapes.length).toBeGreaterThan(50);
  },
  slow,
);

test('there is no image to switch off, and nothing is loaded from anywhere', () => {
  for (const { mail, where } of everything) {
    expect(mail.html, where).not.toMatch(/<img|<svg|background-image|url\(|@import|<script|<link|<iframe/i);
  }
});

describe('contrast', () => {
  /** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  };

  test('knows black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });

  test.each([
    ['light', light],
    ['dark', dark],
  ] as const)('is AA in %s wherever text stands', (_, theme) => {
    for (const ground of [theme.page, theme.card, theme.paper]) {
      for (const ink of [theme.text, theme.muted, theme.accent]) {
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
  });

  test('every colour is the theme’s, and every coloured element has its class for dark', () => {
    const known = new Set<string>(Object.values(light));
    for (const { mail, where } of everything) {
      const body = mail.html.slice(mail.html.indexOf('<body'));
      for (const [colour] of body.matchAll(/#[0-9a-f]{6}\b/giu)) expect(known, where).toContain(colour);
      for (const [tag] of body.matchAll(
        /<(?:p|a|ul|span)\b[^>]*\scolor:[^>]*>|<(?:p|a|ul|span)\b[^>]*;color:[^>]*>/gu,
      )) {
        const name = /class="(aw-[a-z]+)/u.exec(tag)?.[1];
        expect(styleSheet, tag).toContain(`.${name} `);
      }
    }
  });
});

describe('reading ease of what is 80 words or longer', () => {
  test('is counted as others count', () => {
    expect(readingEase('The cat sat on the mat.', 'en').ease).toBeCloseTo(116.145, 2);
    expect(
      ['vacante', 'día', 'entrevista', 'que', 'guía', 'hoy', 'cuídate', 'bueno'].map(syllablesEs),
    ).toEqual([3, 2, 4, 1, 2, 1, 3, 2]);
  });

  const tidy = everything.filter(({ input }) => !JSON.stringify(input).includes('!'));
  const bodies = tidy.flatMap(({ input, where }) => [
    { where, text: paragraphsOf(input).join('\n'), language: input.language },
    ...(hasDraft(input.kind)
      ? [
          {
            where: `${where} draft`,
            text: composeDraft({ ...input, kind: input.kind }).body,
            language: input.language,
          },
        ]
      : []),
  ]);

  test.each(['en', 'es'] as const)('is 65 and more in %s', (language) => {
    const long = bodies
      .filter((body) => body.language === language)
      .map((body) => ({ ...body, ...readingEase(body.text, language) }))
      .filter(({ words }) => words >= 80);
    expect(long.length).toBeGreaterThan(5);
    for (const { where, ease, text } of long) expect(ease, `${where}: ${text}`).toBeGreaterThanOrEqual(65);
  });
});
