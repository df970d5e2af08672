import { expect, test } from 'vitest';
import { renderText } from './render-text.ts';

test.each([
  ['paragraphs stand apart', '<p>a</p><p>b</p>', 'a\n\nb\n'],
  ['a break is a line', '<p>a<br/>b</p>', 'a\nb\n'],
  ['entities are read once', '<p>&amp;lt; &lt;b&gt; &quot;x&quot; &#x27;y&#x27;</p>', '&lt; <b> "x" \'y\'\n'],
  [
    'a link shows where it leads',
    '<p>See <a href="https://x.test/?a=1&amp;b=2">this</a></p>',
    'See this: https://x.test/?a=1&b=2\n',
  ],
  ['a bare link is said once', '<a href="https://x.test/">https://x.test/</a>', 'https://x.test/\n'],
  [
    'two buttons are two lines',
    '<a href="https://x.test/1">A</a><a href="https://x.test/2">B</a>',
    'A: https://x.test/1\nB: https://x.test/2\n',
  ],
  [
    'what is hidden stays out, with all in it',
    '<div data-skip-in-text="true">a<div>b</div></div><p>c</p>',
    'c\n',
  ],
  ['comments stay out', '<p>a<!--[if mso]><i>x</i><![endif]--></p>', 'a\n'],
  ['lists have dashes', '<ul><li>a</li><li>b</li></ul>', '- a\n- b\n'],
  ['nothing is nothing', '', '\n'],
])('%s', (_, html, text) => {
  expect(renderText(html)).toBe(text);
});
