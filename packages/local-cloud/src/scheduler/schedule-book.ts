import type { EpochMs } from '../clock/virtual-clock.ts';
import { ServiceError } from '../gateway/service-call.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { StateDirectory } from '../state/state-directory.ts';
import { parseScheduleExpression } from './schedule-expression.ts';

export type Schedule = {
  readonly name: string;
  readonly group: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly state: 'ENABLED' | 'DISABLED';
  readonly deleteWhenDone: boolean;
  readonly target: JsonObject;
  /** What the caller gave beyond that, returned as it came. */
  readonly rest: JsonObject;
  readonly createdAt: EpochMs;
  readonly changedAt: EpochMs;
  readonly clientToken?: string;
  /** When an `at()` fires next; absent once it is done, and for `rate()`. */
  dueAt?: EpochMs;
  /** How often the target has refused it. */
  attempts: number;
  lastRunAt?: EpochMs;
};

export type Group = { readonly name: string; readonly createdAt: EpochMs };

/** All schedules and groups, kept between runs. */
export type ScheduleBook = {
  groups(): readonly Group[];
  group(name: string): Group;
  putGroup(group: Group): void;
  deleteGroup(name: string): void;
  schedules(): readonly Schedule[];
  find(group: string, name: string): Schedule | undefined;
  get(group: string, name: string): Schedule;
  put(schedule: Schedule): void;
  delete(schedule: Pick<Schedule, 'group' | 'name'>): void;
  /** The enabled one-time schedule that is due first. */
  first(): Schedule | undefined;
  changed(): void;
};

type Stored = { groups: Record<string, Group>; schedules: Record<string, Schedule> };

export function openScheduleBook(state: Pick<StateDirectory, 'file'>): ScheduleBook {
  const file = state.file<Stored>('scheduler', parseStored, () => ({ groups: {}, schedules: {} }));
  const { groups, schedules } = file.value;
  const key = (group: string, name: string) => `${group}/${name}`;
  return {
    groups: () => Object.values(groups),
    group: (name) => {
      const group = groups[name];
      if (group) return group;
      throw new ServiceError('ResourceNotFoundException', 404, `Schedule group ${name} does not exist.`);
    },
    putGroup: (group) => {
      groups[group.name] = group;
      file.save();
    },
    deleteGroup: (name) => {
      delete groups[name];
      for (const [id, schedule] of Object.entries(schedules))
        if (schedule.group === name) delete schedules[id];
      file.save();
    },
    schedules: () => Object.values(schedules),
    find: (group, name) => schedules[key(group, name)],
    get: (group, name) => {
      const schedule = schedules[key(group, name)];
      if (schedule) return schedule;
      throw new ServiceError('ResourceNotFoundException', 404, `Schedule ${name} does not exist.`);
    },
    put: (schedule) => {
      schedules[key(schedule.group, schedule.name)] = schedule;
      file.save();
    },
    delete: ({ group, name }) => {
      delete schedules[key(group, name)];
      file.save();
    },
    first: () => {
      let first: Schedule | undefined;
      for (const schedule of Object.values(schedules)) {
        if (schedule.dueAt === undefined || schedule.state === 'DISABLED') continue;
        if (first?.dueAt === undefined || schedule.dueAt < first.dueAt) first = schedule;
      }
      return first;
    },
    changed: () => file.save(),
  };
}

/** When a schedule's expression fires; `undefined` for `rate()`. */
export function dueAtOf(expression: string, timeZone: string): EpochMs | undefined {
  const parsed = parseScheduleExpression(expression, timeZone);
  return parsed?.kind === 'at' ? parsed.at : undefined;
}

function parseStored(stored: unknown): Stored {
  if (!isObject(stored) || !isObject(stored.groups) || !isObject(stored.schedules))
    throw new TypeError('not schedules');
  return stored as Stored;
}
