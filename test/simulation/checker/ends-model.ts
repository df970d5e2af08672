import { isCoaching, isFollowUp, type StepKind } from '@afterword/core/follow-up/step';
import { isClosed } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import type { Command } from '../people/command.ts';

/** What a word of the employer or the recruiter ends. Follow-ups are part of coaching. */
type Scope = 'follow-ups' | 'coaching';

interface End {
  readonly scope: Scope;
  /** The word it came from, told by the candidate and not confirmed: it can be taken back. */
  readonly pending: Pending | null;
}

interface KnownInterview {
  start: number;
  logged: number;
  cancelled: boolean;
  /** Who said so last. */
  didNotTakePlace: 'recruiter' | 'candidate' | null;
  ends: End[];
}

interface Pending {
  readonly answer: string;
  readonly interviewId: string;
  readonly afterClose: boolean;
}

/**
 * What has ended by which word, kept from what people asked for and not from what the code made of it. Written from
 * product.md, "What changes a plan", and shares nothing with `core`'s own `endsOf`.
 */
export class EndsModel {
  readonly #interviews = new Map<string, KnownInterview>();
  readonly #pending = new Map<string, Pending>();
  #stopped: 'nothing' | 'coaching' | 'all' = 'nothing';
  #hasAddress = true;
  #erased = false;

  get isErased(): boolean {
    return this.#erased;
  }

  /** Takes over one commit: what was asked, and which submission came of it. */
  take(command: Command | undefined, after: Submission | undefined, before: Submission | undefined): void {
    if (command) this.#hear(command, after, before);
    if (after) this.#watchStage(after, before);
  }

  /** Whether something said before now forbids this mail; `null`: it may go. */
  blocks(submission: Submission, interviewId: string, kind: StepKind): string | null {
    if (this.#erased) return 'the candidate was erased';
    if (!this.#hasAddress) return 'the candidate has no address';
    if (this.#stopped === 'all') return 'the candidate stopped all mails';
    if (this.#stopped === 'coaching' && isCoaching(kind)) return 'the candidate stopped coaching';
    const known = this.#interviews.get(interviewId);
    if (!known) return 'nobody logged this interview';
    if (known.cancelled && kind !== 'interview-cancelled') return 'the interview was cancelled';
    if (known.didNotTakePlace && isCoaching(kind)) return 'the interview did not take place';
    for (const { scope } of known.ends) {
      if (scope === 'coaching' && isCoaching(kind)) return 'coaching of this interview has ended';
      if (isFollowUp(kind)) return 'the employer answered about this interview';
    }
    if (isFollowUp(kind) && this.#isOvertaken(submission, interviewId, known)) return 'a later interview';
    return null;
  }

  #isOvertaken(submission: Submission, interviewId: string, known: KnownInterview): boolean {
    return submission.interviews.some(({ id }) => {
      const other = this.#interviews.get(id);
      if (!other || id === interviewId || other.cancelled) return false;
      return other.start > known.start || (other.start === known.start && other.logged > known.logged);
    });
  }

  #hear(command: Command, after: Submission | undefined, before: Submission | undefined): void {
    switch (command.do) {
      case 'log-interview': {
        const old = new Set(before?.interviews.map(({ id }) => id));
        for (const { id, start, loggedAt } of after?.interviews ?? []) {
          if (old.has(id)) continue;
          this.#interviews.set(id, {
            start,
            logged: loggedAt,
            cancelled: false,
            didNotTakePlace: null,
            ends: [],
          });
        }
        return;
      }
      case 'reschedule': {
        const known = this.#interviews.get(command.interviewId);
        const now = after?.interviews.find(({ id }) => id === command.interviewId);
        if (known && now) known.start = now.start;
        if (known && now && !now.outcome) known.didNotTakePlace = null;
        return;
      }
      case 'cancel':
        this.#with(command.interviewId, (known) => {
          known.cancelled = true;
        });
        return;
      case 'outcome':
        this.#with(command.interviewId, (known) => {
          // A recruiter knows better than a link: what they said stays.
          if (command.by === 'candidate' && known.didNotTakePlace) return;
          known.didNotTakePlace = command.outcome === 'took-place' ? null : command.by;
        });
        return;
      case 'undo-outcome':
        this.#with(command.interviewId, (known) => {
          if (known.didNotTakePlace === 'candidate') known.didNotTakePlace = null;
        });
        return;
      case 'start-cycle':
        this.#with(command.interviewId, (known) => {
          known.ends = [];
        });
        return;
      case 'decision-date':
        // Learnt after the close as No response, and confirmed: the sequence starts again.
        if (before && after && isClosed(before.stage) && !isClosed(after.stage)) {
          this.#with(command.interviewId, (known) => {
            known.ends = [];
          });
        }
        return;
      case 'answer':
        this.#answered(command, before);
        return;
      case 'confirm-answer':
      case 'reopen':
        this.#confirmed(command.submissionId, after);
        return;
      case 'undo-answer':
        this.#forgetPending(command.submissionId, after);
        return;
      case 'stop':
        if (command.scope === 'logistics-again') {
          if (this.#stopped === 'all') this.#stopped = 'coaching';
        } else if (!(this.#stopped === 'all' && command.scope === 'coaching')) {
          this.#stopped = command.scope;
        }
        return;
      case 'address':
        this.#hasAddress = command.email !== null;
        return;
      case 'erase':
        this.#erased = true;
        return;
      default:
    }
  }

  #with(interviewId: string, change: (known: KnownInterview) => void): void {
    const known = this.#interviews.get(interviewId);
    if (known) change(known);
  }

  #answered(command: Extract<Command, { do: 'answer' }>, before: Submission | undefined): void {
    const { submissionId, interviewId, answer, by } = command;
    const afterClose = before !== undefined && isClosed(before.stage);
    const word: Pending = { answer, interviewId, afterClose };
    const earlier = this.#pending.get(submissionId);
    // A recruiter who hears that they need more time overrules the candidate's word.
    const isOverruled = by === 'recruiter' && answer === 'needs-more-time' && !afterClose;
    const isCorrected =
      by === 'candidate' &&
      !afterClose &&
      before?.pendingAnswer?.by.kind === 'candidate' &&
      before.pendingAnswer.interviewId === interviewId;
    if ((isOverruled || isCorrected) && earlier) this.#takeBack(earlier, before);
    if (by === 'candidate' || afterClose) this.#pending.set(submissionId, word);
    else this.#pending.delete(submissionId);
    if (!afterClose) this.#applies(answer, interviewId, before, by === 'candidate' ? word : null);
  }

  #applies(
    answer: string,
    interviewId: string,
    submission: Submission | undefined,
    pending: Pending | null,
  ): void {
    const end: End = { scope: answer === 'rejected' ? 'coaching' : 'follow-ups', pending };
    if (answer === 'needs-more-time' && pending === null) {
      this.#with(interviewId, (known) => {
        known.ends = known.ends.filter(({ scope }) => scope !== 'follow-ups');
      });
      return;
    }
    const all = answer === 'offer' || answer === 'rejected';
    for (const { id } of all ? (submission?.interviews ?? []) : [{ id: interviewId }]) {
      this.#with(id, (known) => known.ends.push(end));
    }
  }

  #confirmed(submissionId: string, after: Submission | undefined): void {
    const pending = this.#pending.get(submissionId);
    if (!pending) return;
    // Only this word: what the candidate said about another interview stands as it was said.
    this.#pending.delete(submissionId);
    this.#takeBack(pending, after);
    if (pending.afterClose && pending.answer === 'needs-more-time') {
      this.#with(pending.interviewId, (known) => {
        known.ends = [];
      });
    }
    this.#applies(pending.answer, pending.interviewId, after, null);
  }

  #takeBack(word: Pending, submission: Submission | undefined): void {
    for (const { id } of submission?.interviews ?? []) {
      this.#with(id, (known) => {
        known.ends = known.ends.filter(({ pending }) => pending !== word);
      });
    }
  }

  #forgetPending(submissionId: string, after: Submission | undefined): void {
    this.#pending.delete(submissionId);
    for (const { id } of after?.interviews ?? []) {
      this.#with(id, (known) => {
        known.ends = known.ends.filter(({ pending }) => pending === null);
      });
    }
  }

  /** The card says it too: offer, placed and closed end plans, whoever moved it there. */
  #watchStage(after: Submission, before: Submission | undefined): void {
    if (before?.stage === after.stage) return;
    const ends = isClosed(after.stage) || after.stage === 'placed';
    if (!ends && after.stage !== 'offer-extended') return;
    for (const { id } of after.interviews) {
      this.#with(id, (known) => known.ends.push({ scope: ends ? 'coaching' : 'follow-ups', pending: null }));
    }
  }
}
