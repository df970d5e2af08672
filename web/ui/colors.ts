import type { MantineColorsTuple } from '@mantine/core';

/*
 * Every colour of the portal. Contrast is checked in colors.test.ts: text at least 4.5 to 1 on whatever it stands on,
 * what one operates at least 3 to 1.
 */

/** Ink-green: the agency's own voice. Buttons, links, what is chosen. */
export const pine: MantineColorsTuple = [
  '#edf6f3',
  '#d8eae3',
  '#b1d6c8',
  '#86c0ab',
  '#61ac92',
  '#419679',
  '#2d8067',
  '#1f6753',
  '#174f40',
  '#0f392e',
];

/** Neutral with a breath of green, so that surfaces and the primary colour belong together. */
export const gray: MantineColorsTuple = [
  '#f8f9f8',
  '#f1f3f2',
  '#e6eae8',
  '#d7dcda',
  '#c0c8c4',
  '#97a39d',
  '#5d6a64',
  '#4a5651',
  '#333d39',
  '#1d2522',
];

export const dark: MantineColorsTuple = [
  '#dce3e0',
  '#c3ccc8',
  '#9ba7a2',
  '#76837d',
  '#46524d',
  '#35403b',
  '#27302d',
  '#1c2421',
  '#151b19',
  '#0e1211',
];

/** What our own style sheets use; every value exists in both schemes. */
export const schemeColors = {
  light: {
    '--aw-canvas': gray[1],
    '--aw-surface': '#ffffff',
    '--aw-well': gray[2],
    '--aw-line': gray[3],
    '--aw-line-strong': gray[5],
    '--aw-text-soft': gray[6],
    '--aw-on-primary': '#ffffff',
    '--aw-accent-soft': pine[0],
    '--aw-accent-text': pine[7],
    '--aw-waiting': '#8a5a00',
    '--aw-waiting-soft': '#fdf3dc',
    '--aw-stale': '#a8331f',
    '--aw-stale-soft': '#fdeae6',
    '--aw-shadow': '0 1px 2px rgb(29 37 34 / 6%), 0 4px 12px rgb(29 37 34 / 5%)',
    '--aw-shadow-lifted': '0 4px 10px rgb(29 37 34 / 12%), 0 14px 34px rgb(29 37 34 / 16%)',
  },
  dark: {
    '--aw-canvas': dark[8],
    '--aw-surface': dark[6],
    '--aw-well': dark[7],
    '--aw-line': dark[5],
    '--aw-line-strong': dark[3],
    '--aw-text-soft': dark[2],
    '--aw-on-primary': dark[9],
    '--aw-accent-soft': '#1b352d',
    '--aw-accent-text': pine[3],
    '--aw-waiting': '#efc063',
    '--aw-waiting-soft': '#3a2f17',
    '--aw-stale': '#f59a86',
    '--aw-stale-soft': '#42231d',
    '--aw-shadow': '0 1px 2px rgb(0 0 0 / 30%)',
    '--aw-shadow-lifted': '0 6px 14px rgb(0 0 0 / 40%), 0 18px 44px rgb(0 0 0 / 50%)',
  },
} as const;
