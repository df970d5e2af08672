import {
  ConflictException,
  type CreateScheduleCommandInput,
  type DeleteScheduleCommandInput,
  ResourceNotFoundException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-scheduler';
import type { World } from '../world.ts';

interface Alarm {
  readonly name: string;
  readonly at: number;
  readonly input: string;
}

const namePattern = /^[0-9a-zA-Z-_.]{1,64}$/;
const atPattern = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/;
const about = (message: string) => ({ message, $metadata: {} });
const refuse = (message: string): never => {
  throw new ValidationException({ ...about(message), Message: message });
};

/** EventBridge Scheduler, one group: names, conflicts, one-time moments in UTC; fires at least once, within a minute. */
export class SimulatedScheduler {
  readonly #world: World;
  readonly #fire: (input: string) => void;
  readonly #alarms = new Map<string, Alarm>();

  constructor(world: World, fire: (input: string) => void) {
    this.#world = world;
    this.#fire = fire;
  }

  /** Names of the schedules that still are to fire. */
  get names(): readonly string[] {
    return [...this.#alarms.keys()];
  }

  create(input: CreateScheduleCommandInput): void {
    const { Name: name = '', ScheduleExpression: expression = '', Target: target } = input;
    if (!namePattern.test(name)) refuse('Name');
    if (input.ScheduleExpressionTimezone !== 'UTC') refuse('a zone other than UTC');
    const moment = atPattern.exec(expression)?.[1];
    const at = Date.parse(`${moment}Z`);
    if (Number.isNaN(at)) refuse('ScheduleExpression');
    if (at <= this.#world.time.now) refuse('a moment that is past');
    if (this.#alarms.has(name)) {
      throw new ConflictException({ ...about('exists'), Message: 'exists' });
    }
    const alarm = { name, at, input: target?.Input ?? '' };
    this.#alarms.set(name, alarm);
    this.#arm(alarm);
  }

  delete({ Name: name = '' }: DeleteScheduleCommandInput): void {
    if (!this.#alarms.delete(name)) {
      throw new ResourceNotFoundException({ ...about('absent'), Message: 'absent' });
    }
  }

  #arm(alarm: Alarm): void {
    const { faults, time } = this.#world;
    for (const moment of faults.firings(alarm.at)) {
      time.at(moment, () => {
        if (this.#alarms.get(alarm.name) !== alarm) return;
        this.#world.trace.note(time.now, 'timer fires', () => alarm.name);
        this.#fire(alarm.input);
        // ActionAfterCompletion DELETE; a second firing of the same alarm may already be under way.
        if (moment >= alarm.at) time.after(1000, () => this.#forget(alarm));
      });
    }
  }

  #forget(alarm: Alarm): void {
    if (this.#alarms.get(alarm.name) === alarm) this.#alarms.delete(alarm.name);
  }
}

export const throttled = (): ThrottlingException =>
  new ThrottlingException({ ...about('Rate exceeded'), Message: 'Rate exceeded' });
