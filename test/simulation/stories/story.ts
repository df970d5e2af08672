import type { Interview } from '@afterword/core/interview/interview';
import type { Submission } from '@afterword/core/submission/submission';
import { checkHistory, type Verdict } from '../checker/check-history.ts';
import type { Script } from '../faults/fault-plan.ts';
import { findProfile, type Profile } from '../faults/profile.ts';
import { queueUrls, simulatedFunctions } from '../functions.ts';
import type { Command } from '../people/command.ts';
import { type Office, populate } from '../people/populate.ts';
import { ask } from '../people/request.ts';
import { admin, byLink, patch, post } from '../people/requests.ts';
import { aReply } from '../people/write-back.ts';
import { World } from '../world.ts';

const zone = 'America/Chicago';

/** Monday 1 March 2027, 10:00 in Chicago: every story begins here. */
export const beginning = Date.UTC(2027, 2, 1, 16);

/** A fixed sequence of what people do, with the same chance every time: what varies is what goes wrong. */
export interface Story {
  readonly name: string;
  /** From the beginning to when everything has come to rest, whatever one fault or two may delay. */
  readonly hours: number;
  readonly office?: Partial<Office>;
  readonly play: (stage: Stage) => Promise<unknown>;
  /** Misfortune that belongs to the story itself; made anew for every telling. */
  readonly trouble?: () => Script;
  /** People and timers race in it: who wins may differ from telling to telling. */
  readonly isRace?: true;
}

/** What a telling came to. */
export interface Told extends Verdict {
  /** Every call to a port, in order: `follow-up store.submissions.find`. */
  readonly calls: readonly string[];
  /** `sub-1 confirmation_1`: steps of which a mail was accepted, each once. */
  readonly mailed: readonly string[];
  /** Steps that wait for a person or were given up where a person sees it, by the same name. */
  readonly seen: readonly string[];
  readonly lines: readonly string[];
  readonly world: World;
}

export const functions = simulatedFunctions();
export const well = findProfile('none');

export const office: Office = {
  division: 'office',
  zone,
  candidateZone: zone,
  submissions: 1,
  holiday: null,
  approveBeforeSend: false,
};

export interface TellOptions {
  /** Keeps every line of what happened. */
  readonly records?: boolean;
  /** The script takes a whole service away for hours. */
  readonly hasOutage?: boolean;
  /** Faults that last the whole story; lateness is judged as if there were none. */
  readonly faults?: Partial<Omit<Profile, 'name'>>;
  /** What happens besides what people do. */
  readonly meanwhile?: (world: World) => void;
}

/** Tells a story once, with whatever `script` does to its calls, and judges it by the checker of all histories. */
export async function tell(
  story: Story,
  script?: Script,
  { records = false, hasOutage = false, faults = {}, meanwhile }: TellOptions = {},
): Promise<Told> {
  const calls: string[] = [];
  const trouble = story.trouble?.();
  const world = new World({
    seed: 7,
    profile: { ...well, ...faults },
    functions,
    start: beginning,
    records,
    hasOutage,
    script: (port, invocation, call) => {
      calls.push(`${invocation.name} ${port}`);
      return script?.(port, invocation, call) ?? trouble?.(port, invocation, call);
    },
  });
  await populate(world, { ...office, ...story.office });
  meanwhile?.(world);
  let failure: unknown;
  void story.play(new Stage(world)).catch((cause: unknown) => {
    failure = cause;
  });
  await world.runUntil(beginning + story.hours * 3600_000);
  if (failure) throw new Error(`The story "${story.name}" cannot be played`, { cause: failure });
  const verdict = await checkHistory(world);
  const mailed = world.ses.accepted.map(({ submissionId, step }) => `${submissionId} ${step}`);
  return {
    ...verdict,
    calls,
    mailed: [...new Set(mailed)],
    seen: (await submissionsOf(world)).flatMap(seenIn),
    lines: world.trace.lines,
    world,
  };
}

const submissionsOf = async (world: World): Promise<readonly Submission[]> => {
  const found = await Promise.all(world.submissionIds.map((id) => world.rows.submissions.find(id)));
  return found.flatMap((one) => (one ? [one.value] : []));
};

const seenIn = ({ id, interviews }: Submission): readonly string[] =>
  interviews.flatMap(({ steps }) =>
    steps
      .filter(({ state }) => state === 'held' || state === 'failed')
      .map(({ kind, cycle }) => `${id} ${kind}_${cycle}`),
  );

/** What the people of a story can do. */
export class Stage {
  readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Waits until that moment, `2027-03-03T18:00:00Z`. */
  until(iso: string): Promise<void> {
    return this.world.sleep(Math.max(0, Date.parse(iso) - this.world.time.now));
  }

  async submission(id = 'sub-1'): Promise<Submission> {
    const found = await this.world.rows.submissions.find(id);
    if (!found) throw new Error(`There is no ${id}`);
    return found.value;
  }

  async sight(id = 'sub-1'): Promise<{ readonly submission: Submission; readonly interview: Interview }> {
    const submission = await this.submission(id);
    const interview = submission.interviews.at(-1);
    if (!interview) throw new Error(`${id} has no interview`);
    return { submission, interview };
  }

  async command<Do extends 'cancel' | 'reschedule' | 'decision-date'>(what: Do): Promise<Command> {
    const { submission, interview } = await this.sight();
    return { do: what, submissionId: submission.id, interviewId: interview.id };
  }

  log(startsAt: string, body: object = {}, id = 'sub-1') {
    return post(
      this.world,
      `/v1/submissions/${id}/interviews`,
      { do: 'log-interview', submissionId: id },
      { startsAt, timeZone: zone, ...body },
    );
  }

  async onInterview(rest: string, command: Command, body: object = {}) {
    const { submission, interview } = await this.sight();
    return post(
      this.world,
      `/v1/submissions/${submission.id}/interviews/${interview.id}${rest}`,
      command,
      body,
    );
  }

  async reschedule(startsAt: string) {
    return this.onInterview('/reschedule', await this.command('reschedule'), { startsAt });
  }

  async cancel() {
    return this.onInterview('/cancel', await this.command('cancel'));
  }

  onStep(step: string, what: 'send-now' | 'skip') {
    return this.onInterview(`/steps/${step}/${what}`, { do: 'other', what: `${what} ${step}` });
  }

  async answer(answer: 'rejected' | 'offer' | 'other', by: 'recruiter' | 'candidate' = 'recruiter') {
    const sight = await this.sight();
    const { submission, interview } = sight;
    const command: Command = {
      do: 'answer',
      submissionId: submission.id,
      interviewId: interview.id,
      answer,
      by,
    };
    return by === 'candidate'
      ? byLink(this.world, sight, { action: 'answered', answer }, command)
      : post(this.world, `/v1/submissions/${submission.id}/answers`, command, {
          interviewId: interview.id,
          answer,
          confirmed: true,
        });
  }

  async stop(scope: 'coaching' | 'all') {
    return byLink(this.world, await this.sight(), { action: 'stop', scope }, { do: 'stop', scope });
  }

  /** From the candidate's own mailbox. */
  writeBack() {
    this.world.queue(queueUrls.inbound).put(this.world.receive(aReply));
  }

  pause() {
    return post(this.world, '/v1/submissions/sub-1/pause', { do: 'other', what: 'pause' });
  }

  /** Only an admin may. */
  settings(body: object) {
    return patch(this.world, '/v1/settings', body, { do: 'other', what: 'settings' }, admin);
  }

  erase() {
    return this.as('DELETE', '/v1/candidates/cand-1', { do: 'erase' });
  }

  closeJobOrder() {
    return post(
      this.world,
      '/v1/job-orders/job-1/close',
      { do: 'other', what: 'close' },
      { as: 'closed', confirmed: true },
    );
  }

  as(method: 'DELETE' | 'POST', path: string, command: Command, body?: object) {
    return ask(this.world, { method, path, command, as: admin, ...(body ? { body } : {}) });
  }
}
