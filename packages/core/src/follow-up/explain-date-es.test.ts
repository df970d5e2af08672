import { describe, expect, it } from 'vitest';
import { fromIso } from '../kernel/time.ts';
import type { DateReason } from './date-reason.ts';
import { explainDate } from './explain-date.ts';
import { explainDateIn } from './explain-date-in.ts';

const zone = 'America/Chicago';
const at = '2027-03-15T14:00:00Z';

const quietFrom = { date: '2027-03-01', minute: 390 };
const end = fromIso('2027-03-02T17:00:00Z');

type Case = readonly [reason: DateReason, sentence: string, when?: string];

const reasons: readonly Case[] = [
  [
    { rule: 'after-logging', minutes: 2 },
    '2 minutos después de registrarse, por si hay que corregir algo: lun 15 mar a las 9:00 en Chicago.',
  ],
  [{ rule: 'at-once' }, 'De inmediato: lun 15 mar a las 9:00 en Chicago.'],
  [{ rule: 'at-once' }, 'De inmediato: lun 15 mar a la 1:05 en Chicago.', '2027-03-15T06:05:00Z'],
  [{ rule: 'before-start', hours: 24 }, '24 horas antes del comienzo: lun 15 mar a las 9:00 en Chicago.'],
  [
    { rule: 'before-start', hours: 24, quietFrom },
    '24 horas antes del comienzo es el lun 1 mar a las 6:30, en horas de descanso, así que el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'after-end', hours: 1, end },
    'La entrevista termina el mar 2 mar a las 11:00; una hora después: lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'after-end', hours: 3, end, quietFrom },
    'La entrevista termina el mar 2 mar a las 11:00; 3 horas después es el lun 1 mar a las 6:30, en horas de descanso, así que el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'after-end', hours: 0, end },
    'La entrevista termina el mar 2 mar a las 11:00; el agradecimiento sale de inmediato: lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'after-end', hours: 1, end, late: true },
    'La entrevista termina el mar 2 mar a las 11:00; se registró más tarde, así que de inmediato: lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    {
      rule: 'decision-date',
      decisionDate: '2027-03-11',
      bufferDays: 2,
      roll: { from: '2027-03-13', because: 'weekend' },
    },
    'Decisión prometida para el jue 11 mar, más 2 días es el sáb 13 mar, así que el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    {
      rule: 'decision-date',
      decisionDate: '2027-03-11',
      bufferDays: 1,
      roll: { from: '2027-03-12', because: 'holiday', name: '' },
    },
    'Decisión prometida para el jue 11 mar, más 1 día es el vie 12 mar (festivo), así que el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'decision-date', decisionDate: '2027-03-14', bufferDays: 1, afterThankYou: true },
    'Decisión prometida para el dom 14 mar, más 1 día; no antes de 20 horas tras el agradecimiento, así que el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'business-days', from: '2027-03-08', days: 5 },
    'Sin fecha de decisión: 5 días hábiles después del lun 8 mar es el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'business-days', from: '2027-03-12', days: 1, restarted: true },
    'Se empezó de nuevo el vie 12 mar; 1 día hábil después es el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'business-days', from: '2027-03-12', days: 1, afterThankYou: true },
    'Sin fecha de decisión: 1 día hábil después del vie 12 mar; no antes de 20 horas tras el agradecimiento, así que el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'gap', after: 'first-follow-up', anchor: '2027-03-08', days: 7 },
    '7 días después del primer mensaje del lun 8 mar es el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    {
      rule: 'gap',
      after: 'second-follow-up',
      anchor: '2027-03-12',
      days: 1,
      roll: { from: '2027-03-13', because: 'holiday', name: 'Día de la Fundación' },
    },
    '1 día después del segundo mensaje del vie 12 mar es el sáb 13 mar (Día de la Fundación), así que el lun 15 mar a las 9:00 en Chicago.',
  ],
  [
    { rule: 'gap', after: 'first-follow-up', anchor: '2027-03-08', days: 7, decisionDate: '2027-03-10' },
    'No antes de la decisión prometida para el mié 10 mar y su margen: lun 15 mar a las 9:00 en Chicago.',
  ],
  [{ rule: 'moved' }, 'Movido a mano al lun 15 mar a las 9:00 en Chicago.'],
  [
    { rule: 'resumed', resumedOn: '2027-03-12' },
    'Reanudado el vie 12 mar: el siguiente día hábil es el lun 15 mar, así que el lun 15 mar a las 9:00 en Chicago.',
  ],
];

describe('the reason for a date, to a candidate who reads Spanish', () => {
  for (const [reason, sentence, when = at] of reasons) {
    it(sentence, () => {
      const schedule = { plannedAt: fromIso(when), date: '2027-03-15', reason };
      expect(explainDateIn('es', schedule, zone)).toBe(sentence);
      expect(explainDateIn('en', schedule, zone)).toBe(explainDate(schedule, zone));
    });
  }
});
