import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { synthesize } from './synthesized.ts';

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const [, alarmsPart = '', situations = ''] = runbook.split(/^# (?=Alarms|Situations)/m);

/** Sections by their heading. */
const sectionsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section]),
  );

const sections = sectionsOf(alarmsPart);

/** `DueStepsDeadLettersAlarmD6B48F38` -> `due-steps-dead-letters`: its place in whatever stack, as the runbook names it. */
const placeOf = (logicalId: string): string =>
  logicalId
    .replace(/[0-9A-F]{8}$/, '')
    .replace(/Alarm$/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

const alarms = Object.values(synthesize('prod')).flatMap((stack) => stack.ofType('AWS::CloudWatch::Alarm'));

describe('the runbook', () => {
  it('has a section for every alarm, and none without one', () => {
    expect(alarms.length).toBeGreaterThan(15);
    expect([...sections.keys()].sort()).toEqual(alarms.map(({ id }) => placeOf(id)).sort());
  });

  it.each([...sections])('says what %s means, where to look and how to mend it', (_, section) => {
    for (const part of ['Means', 'Look', 'Mend']) {
      expect(section).toMatch(new RegExp(`^\\*\\*${part}\\.\\*\\* \\S.{15,}`, 'm'));
    }
  });

  it('knows what to do about what is no alarm', () => {
    expect([...sectionsOf(situations).keys()]).toEqual([
      'Restore from a backup',
      'SES paused',
      'Quota reached',
      'Secret rotation',
      'A bad deploy, rolled back',
    ]);
  });

  it('points only to headings that are there', () => {
    const anchors = [...sections.keys(), ...sectionsOf(situations).keys()].map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.filter((link) => !anchors.includes(link ?? ''))).toEqual([]);
  });
});
