import { type StepKind, stepKey } from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import type { Submission } from '@afterword/core/submission/submission';
import type { WrittenMail } from '../cloud/receipt-rule.ts';
import type { Committed } from '../cloud/simulated-stores.ts';
import type { Command } from '../people/command.ts';
import type { World } from '../world.ts';
import { LetterboxMarks, type Mark } from './letterbox-marks.ts';
import { newClaims } from './read-attempts.ts';
import type { Violation } from './violation.ts';

/** The coaching mail of an interview that waits since somebody wrote back. */
interface Hold {
  readonly mailId: string;
  readonly interviewId: string;
  readonly step: string;
  /** Somebody said something about the candidate since: what comes after the step may have been freed by that. */
  isLoose: boolean;
}

/** In the order in which they leave; written down here once more, so that it can differ from `core`'s. */
const coaching: readonly StepKind[] = ['thank-you', 'first-follow-up', 'second-follow-up', 'move-on'];

const isCoaching = (kind: StepKind): boolean => coaching.includes(kind);

const isAboutCandidate = (asked: Command | undefined): boolean =>
  asked?.do === 'stop' ||
  asked?.do === 'address' ||
  asked?.do === 'erase' ||
  (asked?.do === 'other' && asked.what === 'zone');

/** The open coaching mail an interview would send next; `null` while one is on its way, or waits for a person. */
function nextOf({ cycle, steps }: Interview): { readonly step: string; readonly dueAt: number } | null {
  if (steps.some(({ kind, state }) => isCoaching(kind) && state === 'claimed')) return null;
  const open = coaching.flatMap((kind) =>
    steps.filter(
      (step) =>
        step.kind === kind && step.cycle === cycle && step.state !== 'sent' && step.state !== 'skipped',
    ),
  );
  const [first] = open;
  return first?.state === 'planned' && first.dueAt !== null
    ? { step: stepKey(first), dueAt: first.dueAt }
    : null;
}

/** The coaching mail of a submission that would leave next. */
function nextCoaching({ interviews }: Submission): Pick<Hold, 'interviewId' | 'step'> | null {
  const [first] = interviews
    .flatMap((interview) => {
      const next = nextOf(interview);
      return next ? [{ interviewId: interview.id, ...next }] : [];
    })
    .sort((one, other) => one.dueAt - other.dueAt);
  return first ?? null;
}

/**
 * I10: a person's mail holds the coaching mail that would leave next until a person acts on the submission, and counts
 * once; what a machine wrote holds nothing. Reads the commits and what was written, not `core`'s own hold.
 */
export function checkReplyHolds({ commits, written }: Pick<World, 'commits' | 'written'>): Violation[] {
  if (written.length === 0) return [];
  const holds = new ReplyHolds(new Map(written.map((mail) => [mail.id, mail])));
  for (const commit of commits) holds.take(commit);
  return holds.found;
}

class ReplyHolds {
  readonly found: Violation[] = [];
  readonly #written: ReadonlyMap<string, WrittenMail>;
  readonly #marks = new LetterboxMarks();
  readonly #submissions = new Map<string, Submission>();
  readonly #holds = new Map<string, Hold[]>();
  readonly #changedBy = new Map<string, number>();

  constructor(written: ReadonlyMap<string, WrittenMail>) {
    this.#written = written;
  }

  take(commit: Committed): void {
    for (const change of commit.changes) {
      if (change.kind !== 'submission') continue;
      this.#checkClaims(change.value, commit.before.get(change.value.id));
    }
    // Who asks the API for something is a person.
    if (commit.by === 'api') this.#release(commit);
    if (commit.by === 'inbound') this.#hear(commit);
    for (const change of commit.changes) {
      if (change.kind === 'submission') this.#submissions.set(change.value.id, change.value);
    }
  }

  #say(what: string): void {
    this.found.push({ invariant: 'I10', what });
  }

  #checkClaims(after: Submission, before: Submission | undefined): void {
    for (const { interview, claimed } of newClaims(after, before)) {
      if (!isCoaching(claimed.kind)) continue;
      const hold = this.#holds.get(after.id)?.find(({ interviewId }) => interviewId === interview.id);
      if (!hold || (hold.isLoose && hold.step !== stepKey(claimed))) continue;
      this.#say(
        `${after.id} ${interview.id} ${stepKey(claimed)} went out although ${hold.mailId} holds ${hold.step}`,
      );
    }
  }

  /** What is said about the candidate comes to their submissions too, and decides about none of them. */
  #release({ changes, command }: Committed): void {
    if (isAboutCandidate((command as { readonly command?: Command } | undefined)?.command)) {
      for (const hold of [...this.#holds.values()].flat()) hold.isLoose = true;
      return;
    }
    for (const change of changes) if (change.kind === 'submission') this.#holds.delete(change.value.id);
  }

  #hear(commit: Committed): void {
    const marks = this.#marks.take(commit);
    const changed = commit.changes.flatMap((change) =>
      change.kind === 'submission' ? [change.value.id] : [],
    );
    const [mark] = marks;
    if (changed.length > 0 && (marks.length !== 1 || !mark)) {
      this.#say(`${changed.join()} was changed by a mail that nobody noted`);
      return;
    }
    for (const one of marks) this.#hearOf(one, commit);
  }

  #hearOf({ mailId, submissionId, state, isFirst }: Mark, { changes }: Committed): void {
    const mail = this.#written.get(mailId);
    if (!mail || mail.submissionId !== submissionId) {
      this.#say(`${submissionId} notes ${mailId}, which nobody wrote to it`);
      return;
    }
    const replies = changes.flatMap((change) =>
      change.kind === 'submission' ? change.events.filter(({ type }) => type === 'CandidateReplied') : [],
    ).length;
    const isPerson = mail.is === 'human' && !mail.isSpam;
    const isChange = changes.some(({ kind }) => kind === 'submission');
    if (isChange && !isPerson) this.#say(`${submissionId} was changed by ${mailId}, which is ${mail.is}`);
    const before = this.#changedBy.get(mailId) ?? 0;
    this.#changedBy.set(mailId, before + replies);
    if (before + replies > 1) this.#say(`${mailId} counted ${before + replies} times`);
    if (!isPerson || !isFirst || state !== 'taken') return;
    if (replies === 0) this.#say(`${mailId} was taken and counted for nothing`);
    this.#hold(mailId, submissionId);
  }

  #hold(mailId: string, submissionId: string): void {
    const submission = this.#submissions.get(submissionId);
    const next = submission && nextCoaching(submission);
    if (!next) return;
    const others = this.#holds.get(submissionId) ?? [];
    this.#holds.set(submissionId, [...others, { mailId, ...next, isLoose: false }]);
  }
}
