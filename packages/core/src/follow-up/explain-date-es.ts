import { addDays, weekday } from '../calendar/plain-date.ts';
import { wallTime } from '../calendar/wall-time.ts';
import { exhausted } from '../kernel/exhaustive.ts';
import type { PlainDate, TimeZone } from '../kernel/time.ts';
import type { Roll, WallMoment } from './date-reason.ts';
import { cityOf } from './explain-date.ts';
import type { Schedule } from './step.ts';

const weekdays = ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'];
const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** `lun 16 nov`. */
const shortDate = (date: PlainDate): string =>
  `${weekdays[weekday(date)]} ${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]}`;

/** `a las 9:00`, `a la 1:15`. */
const clockTime = (minute: number): string => {
  const hour = Math.floor(minute / 60);
  return `${hour === 1 ? 'a la' : 'a las'} ${hour}:${String(minute % 60).padStart(2, '0')}`;
};

const moment = ({ date, minute }: WallMoment): string => `${shortDate(date)} ${clockTime(minute)}`;
const days = (count: number): string => (count === 1 ? '1 día' : `${count} días`);
const hoursOf = (count: number): string => (count === 1 ? 'una hora' : `${count} horas`);

const rolled = (raw: PlainDate, roll: Roll | undefined, target: string): string =>
  roll
    ? `es el ${shortDate(raw)}${roll.name ? ` (${roll.name})` : roll.because === 'holiday' ? ' (festivo)' : ''}, así que el ${target}`
    : `es el ${target}`;

const stepNames = { 'first-follow-up': 'primer mensaje', 'second-follow-up': 'segundo mensaje' } as const;

/** What `explainDate` says, in Spanish: the same facts in the same order. */
export function explainDateInSpanish({ plannedAt, date, reason }: Schedule, zone: TimeZone): string {
  const when = `${moment(wallTime(plannedAt, zone))} en ${cityOf(zone)}`;
  switch (reason.rule) {
    case 'after-logging':
      return `${reason.minutes} minutos después de registrarse, por si hay que corregir algo: ${when}.`;
    case 'at-once':
      return `De inmediato: ${when}.`;
    case 'before-start': {
      const before = `${reason.hours} horas antes del comienzo`;
      return reason.quietFrom
        ? `${before} es el ${moment(reason.quietFrom)}, en horas de descanso, así que el ${when}.`
        : `${before}: ${when}.`;
    }
    case 'after-end': {
      const end = `La entrevista termina el ${moment(wallTime(reason.end, zone))}`;
      const wanted = reason.late
        ? 'se registró más tarde, así que de inmediato'
        : reason.hours === 0
          ? 'el agradecimiento sale de inmediato'
          : `${hoursOf(reason.hours)} después`;
      return reason.quietFrom
        ? `${end}; ${wanted} es el ${moment(reason.quietFrom)}, en horas de descanso, así que el ${when}.`
        : `${end}; ${wanted}: ${when}.`;
    }
    case 'decision-date': {
      const raw = addDays(reason.decisionDate, reason.bufferDays);
      const promised = `Decisión prometida para el ${shortDate(reason.decisionDate)}, más ${days(reason.bufferDays)}`;
      return reason.afterThankYou
        ? `${promised}; no antes de 20 horas tras el agradecimiento, así que el ${when}.`
        : `${promised} ${rolled(raw, reason.roll, when)}.`;
    }
    case 'business-days': {
      const count = `${reason.days} ${reason.days === 1 ? 'día hábil' : 'días hábiles'}`;
      const from = reason.restarted
        ? `Se empezó de nuevo el ${shortDate(reason.from)}; ${count} después`
        : `Sin fecha de decisión: ${count} después del ${shortDate(reason.from)}`;
      return reason.afterThankYou
        ? `${from}; no antes de 20 horas tras el agradecimiento, así que el ${when}.`
        : `${from} es el ${when}.`;
    }
    case 'gap': {
      if (reason.decisionDate !== undefined) {
        return `No antes de la decisión prometida para el ${shortDate(reason.decisionDate)} y su margen: ${when}.`;
      }
      const raw = addDays(reason.anchor, reason.days);
      return `${days(reason.days)} después del ${stepNames[reason.after]} del ${shortDate(reason.anchor)} ${rolled(raw, reason.roll, when)}.`;
    }
    case 'moved':
      return `Movido a mano al ${when}.`;
    case 'resumed':
      return `Reanudado el ${shortDate(reason.resumedOn)}: el siguiente día hábil es el ${shortDate(date)}, así que el ${when}.`;
    default:
      return exhausted(reason);
  }
}
