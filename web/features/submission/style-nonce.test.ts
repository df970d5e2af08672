import { expect, it } from 'vitest';
import { withStyleNonce } from './style-nonce.ts';

it('gives every style element the nonce, whatever else it says', () => {
  expect(withStyleNonce('<style>a{}</style><STYLE media="print">b{}</STYLE>', 'n0+/=')).toBe(
    '<style nonce="n0+/=">a{}</style><STYLE nonce="n0+/=" media="print">b{}</STYLE>',
  );
});

it('gives it to nothing else: no script, no attribute, no text about styles', () => {
  const html = '<styled></styled><script>1</script><p style="color:red">&lt;style&gt; style</p>';
  expect(withStyleNonce(html, 'n0')).toBe(html);
});

it('leaves a mail alone on a page without a nonce', () => {
  expect(withStyleNonce('<style>a{}</style>', '')).toBe('<style>a{}</style>');
});
