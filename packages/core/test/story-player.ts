import { instantAt } from '../src/calendar/zones.ts';
import { defaultPolicy, type Policy } from '../src/division/policy.ts';
import { claimStep, recordSent } from '../src/follow-up/delivery.ts';
import { nextDueAt } from '../src/follow-up/next-due.ts';
import type { Context, Rules } from '../src/follow-up/rules.ts';
import { sendStepNow } from '../src/follow-up/send-step-now.ts';
import { settleDue } from '../src/follow-up/settle-due.ts';
import { skipStep } from '../src/follow-up/skip-step.ts';
import { stepKey } from '../src/follow-up/step.ts';
import { cancelInterview } from '../src/interview/cancel-interview.ts';
import { logInterview } from '../src/interview/log-interview.ts';
import { recordOutcome } from '../src/interview/record-outcome.ts';
import { rescheduleInterview } from '../src/interview/reschedule-interview.ts';
import { setDecisionDate } from '../src/interview/set-decision-date.ts';
import { type Actor, system } from '../src/kernel/actor.ts';
import { exhausted } from '../src/kernel/exhaustive.ts';
import type { Decision } from '../src/kernel/refusal.ts';
import type { EpochSeconds } from '../src/kernel/time.ts';
import { adoptCandidateFacts } from '../src/submission/adopt-facts.ts';
import type { Changed } from '../src/submission/change.ts';
import { keepOpen } from '../src/submission/keep-open.ts';
import { moveStage } from '../src/submission/move-stage.ts';
import { pauseSubmission, resumeSubmission } from '../src/submission/pause-submission.ts';
import { recordAnswer } from '../src/submission/record-answer.ts';
import { reopenSubmission } from '../src/submission/reopen-submission.ts';
import type { CandidateFacts, Submission } from '../src/submission/submission.ts';
import type { Story, StoryEvent } from './story.ts';

const recruiter: Actor = { kind: 'user', id: 'recruiter' };

export interface PlayedMail {
  readonly at: EpochSeconds;
  readonly kind: string;
  readonly interview: string;
  readonly cycle: number;
}

/** Plays a story through the pure rules with a mail service that accepts everything at once. */
export class StoryPlayer {
  readonly mails: PlayedMail[] = [];
  submission: Submission;
  #now: EpochSeconds = 0;
  #policy: Policy = defaultPolicy;
  #policyRevision = 1;
  #outageUntil: EpochSeconds = 0;
  #attempts = 0;
  readonly #story: Story;

  constructor(story: Story) {
    this.#story = story;
    this.submission = emptySubmission;
  }

  /** Wall time of the story to an instant. */
  instant(wall: string): EpochSeconds {
    const [date = '', time = ''] = wall.split('T');
    return instantAt(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), this.#story.timeZone);
  }

  play(): void {
    for (const event of this.#story.events) {
      this.advance(this.instant(event.at));
      this.#happen(event);
    }
    this.advance(this.#now + 60 * 86_400);
  }

  advance(to: EpochSeconds): void {
    for (let looks = 0; looks < 10_000; looks += 1) {
      const due = nextDueAt(this.submission);
      const at = due === null ? null : Math.max(due, this.#now, this.#outageUntil);
      if (at === null || at > to) break;
      this.#now = at;
      this.#look();
    }
    this.#now = Math.max(this.#now, to);
  }

  get now(): EpochSeconds {
    return this.#now;
  }

  /** Gives a command at the present moment; where it is accepted, what it decided stands. */
  give(
    command: (submission: Submission, context: Context) => Decision<Changed>,
    by: Actor = recruiter,
  ): Decision<Changed> {
    const decision = command(this.submission, this.#context(by));
    if (decision.ok) this.submission = decision.value.submission;
    return decision;
  }

  /** Changes what is known of the candidate, as a stop, a bounce or an edit does. */
  learn(changed: Partial<CandidateFacts>): void {
    const decision = this.#facts(changed);
    if (decision.ok) this.submission = decision.value.submission;
  }

  setPolicy(changed: Partial<Policy>): void {
    this.#policy = { ...this.#policy, ...changed };
    this.#policyRevision += 1;
  }

  #rules(): Rules {
    return {
      policy: this.#policy,
      calendar: { holidays: this.#story.holidays.map((date) => ({ date, name: '' })) },
      basis: { policy: this.#policyRevision, calendar: 1, zoneData: 'test' },
    };
  }

  #look(): void {
    const context = { now: this.#now, rules: this.#rules() };
    const settled = settleDue(this.submission, context);
    this.submission = settled.submission;
    if (!settled.due) return;
    this.#attempts += 1;
    const id = `attempt-${this.#attempts}`;
    const claimed = claimStep(this.submission, settled.due.interviewId, settled.due.step, {
      id,
      now: this.#now,
    });
    if (!claimed) throw new Error('A due step could not be claimed');
    const { kind, cycle } = settled.due.step;
    this.mails.push({ at: this.#now, kind, interview: settled.due.interviewId, cycle });
    const sent = recordSent(claimed.submission, { id, messageId: id, sentAt: this.#now }, context);
    if (!sent) throw new Error('A sent step could not be recorded');
    this.submission = sent.submission;
  }

  #context(by: Actor = recruiter): Context {
    return { now: this.#now, by, rules: this.#rules() };
  }

  #decide(event: StoryEvent, decision: Decision<Changed>): undefined {
    if (decision.ok) {
      if (event.refused) throw new Error(`${event.do} was accepted, not refused with ${event.refused}`);
      this.submission = decision.value.submission;
    } else if (!event.mayBeRefused && decision.refusal.code !== event.refused) {
      throw new Error(`${event.do} was refused: ${decision.refusal.code}`);
    }
    return undefined;
  }

  #facts(changed: Partial<CandidateFacts>): Decision<Changed> {
    const { candidate } = this.submission;
    const facts = { ...candidate, ...changed, revision: candidate.revision + 1 };
    return adoptCandidateFacts(this.submission, facts, this.#context(system));
  }

  #stepKeyOf(interview: string, kind: string): string {
    const found = this.submission.interviews.find(({ id }) => id === interview);
    const step = found?.steps.findLast((one) => one.kind === kind);
    if (!step) throw new Error(`No step ${kind} in ${interview}`);
    return stepKey(step);
  }

  #happen(event: StoryEvent): undefined {
    const context = this.#context();
    switch (event.do) {
      case 'log': {
        if (event.candidateEmail === null) {
          this.submission = {
            ...this.submission,
            candidate: { ...this.submission.candidate, address: 'none' },
          };
        }
        const timing = { startsAt: event.startsAt, durationMinutes: event.durationMinutes };
        const command = { id: event.interview, ...timing, timeZone: this.#story.timeZone };
        const details = { interviewers: [], place: null, decisionDate: event.decisionDate ?? null };
        return this.#decide(event, logInterview(this.submission, { ...command, ...details }, context));
      }
      case 'reschedule':
        return this.#decide(
          event,
          rescheduleInterview(
            this.submission,
            {
              interviewId: event.interview,
              startsAt: event.startsAt,
              durationMinutes: event.durationMinutes,
            },
            context,
          ),
        );
      case 'cancel':
        return this.#decide(
          event,
          cancelInterview(this.submission, { interviewId: event.interview }, context),
        );
      case 'outcome':
        return this.#decide(
          event,
          recordOutcome(this.submission, { interviewId: event.interview, outcome: event.outcome }, context),
        );
      case 'set-decision-date':
        return this.#decide(
          event,
          setDecisionDate(
            this.submission,
            { interviewId: event.interview, decisionDate: event.decisionDate },
            context,
          ),
        );
      case 'needs-more-time':
        return this.#decide(
          event,
          recordAnswer(
            this.submission,
            { interviewId: event.interview, answer: 'needs-more-time', until: event.until },
            context,
          ),
        );
      case 'employer-answered':
        return this.#decide(
          event,
          recordAnswer(this.submission, { interviewId: event.interview, answer: event.answer }, context),
        );
      case 'confirm-reopen':
        return this.#decide(event, reopenSubmission(this.submission, {}, context));
      case 'move-stage':
        return this.#decide(event, moveStage(this.submission, { to: event.to }, context));
      case 'keep-open':
        return this.#decide(event, keepOpen(this.submission, context));
      case 'pause':
        return this.#decide(event, pauseSubmission(this.submission, context));
      case 'resume':
        return this.#decide(event, resumeSubmission(this.submission, context));
      case 'send-now':
      case 'skip': {
        const step = { interviewId: event.interview, step: this.#stepKeyOf(event.interview, event.kind) };
        const command = event.do === 'skip' ? skipStep : sendStepNow;
        return this.#decide(event, command(this.submission, step, context));
      }
      case 'stop':
        return this.#decide(event, this.#facts({ stopped: 'coaching' }));
      case 'bounce':
        return this.#decide(event, this.#facts({ address: 'undeliverable' }));
      case 'correct-address':
        return this.#decide(event, this.#facts({ address: 'ok' }));
      case 'candidate-zone':
        return this.#decide(event, this.#facts({ timeZone: event.timeZone }));
      case 'erase-candidate':
        return this.#decide(event, this.#facts({ erased: true }));
      case 'policy':
        this.#policy = { ...this.#policy, secondAfterDays: event.secondAfterDays };
        this.#policyRevision += 1;
        return undefined;
      case 'outage':
        this.#outageUntil = this.instant(event.until);
        return undefined;
      default:
        return exhausted(event);
    }
  }
}

const emptySubmission: Submission = {
  id: 'story',
  candidateId: 'candidate',
  clientId: 'client',
  jobOrderId: 'job-order',
  division: 'office',
  ownerId: 'recruiter',
  names: { candidate: 'Ana', client: 'Acme', jobOrder: 'Clerk', owner: 'Rita' },
  stage: 'submitted',
  stageSince: 0,
  createdAt: 0,
  keepOpen: false,
  paused: null,
  pendingAnswer: null,
  placement: null,
  candidate: { revision: 1, timeZone: null, address: 'ok', stopped: 'nothing', erased: false },
  approveBeforeSend: false,
  basis: { policy: 1, calendar: 1, zoneData: 'test' },
  interviews: [],
  linkGeneration: 1,
};
