import type { Agency } from '@afterword/core/agency/agency';
import {
  type ClaimedStep,
  isCoaching,
  isNext,
  type Step,
  type StepKind,
  stepKey,
} from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import type { Submission } from '@afterword/core/submission/submission';
import type { Committed } from '../cloud/simulated-stores.ts';
import type { Command } from '../people/command.ts';
import type { World } from '../world.ts';
import { EndsModel } from './ends-model.ts';

/** One claim, found in the log of commits. */
export interface Attempt {
  readonly id: string;
  /** `submission interview thank-you.1`. */
  readonly step: string;
  readonly kind: StepKind;
  readonly claimed: ClaimedStep;
  readonly interview: Interview;
  /** The candidate's zone, else the interview's. */
  readonly timeZone: string;
  /** Dates on which the agency did not work, as the calendar stood. */
  readonly holidays: ReadonlySet<string>;
  /** The plan was made under the rules that held when it was claimed, or that had changed only just before. */
  readonly isCurrent: boolean;
  /** Virtual milliseconds of its commit. */
  readonly at: number;
  /** Since when nothing but its hour kept the step from leaving, virtual milliseconds. */
  readonly freeSince: number;
  /** What had ended the step before the claim was committed; `null`: nothing. */
  readonly blocked: string | null;
  /** Since when the sending switch was off as the claim was committed, virtual milliseconds. */
  readonly offSince: number | null;
}

/** What was asked, where this commit is the one that did it: a request may commit other things besides. */
function askedFor({ command, changes }: Committed): Command | undefined {
  const asked = (command as { readonly command?: Command } | undefined)?.command;
  const isAboutCandidate = asked?.do === 'stop' || asked?.do === 'address' || asked?.do === 'erase';
  const subject = isAboutCandidate ? 'candidate' : 'submission';
  return changes.some(({ kind }) => kind === subject) ? asked : undefined;
}

const isSubmission = (change: Committed['changes'][number]) => change.kind === 'submission';

/** Every claim of a history with what was known before it, in the order of commits. */
export function readAttempts({ commits }: Pick<World, 'commits'>): ReadAttempts {
  const model = new EndsModel();
  let rules: Agency | null = null;
  let rulesSince = 0;
  const attempts = new Map<string, Attempt>();
  const free = new FreeSteps();
  let offSince: number | null = null;
  for (const commit of commits) {
    for (const change of commit.changes) {
      if (change.kind === 'agency') {
        if (!rules || !isSameRules(rules, change.value)) rulesSince = commit.at;
        rules = change.value;
        offSince = change.value.sending.mode === 'off' ? (offSince ?? commit.at) : null;
      }
    }
    const written = commit.changes.filter(isSubmission);
    for (const { value } of written) {
      for (const found of newClaims(value, commit.before.get(value.id))) {
        attempts.set(found.claimed.attemptId, {
          id: found.claimed.attemptId,
          step: `${value.id} ${found.interview.id} ${stepKey(found.claimed)}`,
          kind: found.claimed.kind,
          claimed: found.claimed,
          interview: found.interview,
          timeZone: value.candidate.timeZone ?? found.interview.timeZone,
          holidays: new Set(rules?.calendar.holidays.map(({ date }) => date)),
          isCurrent: isPlannedUnder(value, rules) || commit.at - rulesSince < 40_000,
          at: commit.at,
          freeSince: free.since(value.id, found.interview.id, found.claimed, commit.at),
          blocked: model.blocks(value, found.interview.id, found.claimed.kind),
          offSince,
        });
      }
    }
    for (const { value } of written) free.take(value, commit.at);
    const [first] = written;
    model.take(askedFor(commit), first?.value, first && commit.before.get(first.value.id));
    for (const { value } of written.slice(1)) model.take(undefined, value, commit.before.get(value.id));
  }
  return { attempts, model };
}

interface ReadAttempts {
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** What has ended, as of the end of the history. */
  readonly model: EndsModel;
}

const isSameRules = (one: Agency, other: Agency): boolean =>
  one.policyRevision === other.policyRevision && one.calendarRevision === other.calendarRevision;

const isPlannedUnder = ({ basis }: Submission, rules: Agency | null): boolean =>
  rules === null || (basis.policy === rules.policyRevision && basis.calendar === rules.calendarRevision);

/** Since when each step could have left, had its hour come: a pause, a hold or an end that was taken back restart it. */
class FreeSteps {
  readonly #steps = new Map<string, { readonly dueAt: number | null; readonly since: number }>();

  take(submission: Submission, at: number): void {
    for (const interview of submission.interviews) {
      for (const step of interview.steps) {
        if (step.state === 'claimed') continue;
        const key = `${submission.id} ${interview.id} ${stepKey(step)}`;
        const dueAt = freeAt(submission, interview.steps, step);
        if (this.#steps.get(key)?.dueAt !== dueAt) this.#steps.set(key, { dueAt, since: at });
      }
    }
  }

  /** A claim may come with a new plan in one commit: then the step was free only at that moment. */
  since(submissionId: string, interviewId: string, step: ClaimedStep, at: number): number {
    const known = this.#steps.get(`${submissionId} ${interviewId} ${stepKey(step)}`);
    return known?.dueAt === step.dueAt ? known.since : at;
  }
}

function freeAt(submission: Submission, steps: readonly Step[], step: Step): number | null {
  if (step.state !== 'planned' || !isNext(steps, step)) return null;
  return submission.paused && isCoaching(step.kind) && !step.forced ? null : step.dueAt;
}

/** Claims that came with a change of a submission. */
export function newClaims(after: Submission, before: Submission | undefined) {
  const old = new Set(
    before?.interviews.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.state === 'claimed' ? [step.attemptId] : [])),
    ),
  );
  return after.interviews.flatMap((interview) =>
    interview.steps.flatMap((step) =>
      step.state === 'claimed' && !old.has(step.attemptId) ? [{ interview, claimed: step }] : [],
    ),
  );
}
