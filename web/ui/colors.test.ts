import { describe, expect, it } from 'vitest';
import { dark, gray, pine, schemeColors } from './colors.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, shade = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (shade + 0.05);
}

const schemes = {
  light: { ...schemeColors.light, text: gray[9], primary: pine[7] },
  dark: { ...schemeColors.dark, text: dark[0], primary: pine[4] },
};

describe.each(Object.entries(schemes))('colours of the %s scheme', (_name, colors) => {
  const grounds = ['--aw-canvas', '--aw-surface', '--aw-well'] as const;
  const texts = ['text', '--aw-text-soft', '--aw-accent-text', '--aw-waiting', '--aw-stale'] as const;

  it.each(grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => {
      expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['--aw-waiting', '--aw-waiting-soft'],
    ['--aw-stale', '--aw-stale-soft'],
    ['--aw-accent-text', '--aw-accent-soft'],
    ['text', '--aw-waiting-soft'],
    ['text', '--aw-stale-soft'],
    ['text', '--aw-accent-soft'],
    ['--aw-on-primary', 'primary'],
  ] as const)('%s can be read on %s', (text, ground) => {
    expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)('the focus ring stands out on %s', (ground) => {
    expect(contrast(colors.primary, colors[ground])).toBeGreaterThanOrEqual(3);
  });
});
