import { isCoaching, isFollowUp, type SkipReason, type StepKind } from '@afterword/core/follow-up/step';
import type { Outcome } from '@afterword/core/interview/interview';
import type { Answer } from '@afterword/core/submission/submission';

interface Word {
  readonly answer: Answer;
  readonly id: string;
  readonly by: 'recruiter' | 'candidate';
}

interface End {
  readonly covers: (kind: StepKind) => boolean;
  readonly reason: SkipReason;
  /** The candidate's word it came from, while no recruiter confirmed it. */
  readonly word: Word | null;
}

interface Round {
  start: number;
  readonly logged: number;
  cancelled: boolean;
  outcome: Outcome | null;
  ends: End[];
}

const isAny = (kind: StepKind): boolean => kind !== 'interview-cancelled';

/** Stages that say how it ended, and why their steps end. */
const finals: Readonly<Record<string, SkipReason>> = {
  placed: 'employer-answered',
  'client-rejected': 'employer-answered',
  'offer-declined': 'employer-answered',
  'candidate-withdrew': 'candidate-withdrew',
  'order-closed': 'order-closed',
  'no-response': 'no-response',
};

/**
 * Which steps may still go, and which ended and why: product.md, "What changes a plan", as a list of words that were
 * said. Knows no dates, and nothing of how the service keeps its state.
 */
export class FollowUpModel {
  readonly rounds = new Map<string, Round>();
  stopped: 'nothing' | 'coaching' | 'all' = 'nothing';
  address: 'ok' | 'none' | 'undeliverable' = 'ok';
  erased = false;
  #closed = false;
  #waiting: Word | null = null;

  /** Every reason for which a step is not to be sent now; none: it may go, when its hour comes. */
  reasons(id: string, kind: StepKind): ReadonlySet<SkipReason> {
    const found = new Set<SkipReason>();
    const round = this.rounds.get(id);
    if (!round) return found;
    if (this.erased) found.add('candidate-erased');
    if (this.address !== 'ok') found.add(this.address === 'none' ? 'no-address' : 'undeliverable');
    if (this.stopped === 'all' || (this.stopped === 'coaching' && isCoaching(kind))) found.add('opted-out');
    if (round.cancelled && isAny(kind)) found.add('interview-cancelled');
    if (round.outcome && round.outcome !== 'took-place' && isAny(kind)) found.add(round.outcome);
    for (const { covers, reason } of round.ends) if (covers(kind)) found.add(reason);
    if (isFollowUp(kind) && this.#isOvertaken(round)) found.add('next-interview');
    return found;
  }

  #isOvertaken(round: Round): boolean {
    return [...this.rounds.values()].some(
      ({ start, logged, cancelled }) =>
        !cancelled && (start > round.start || (start === round.start && logged > round.logged)),
    );
  }

  log(id: string, start: number, logged: number): void {
    this.rounds.set(id, { start, logged, cancelled: false, outcome: null, ends: [] });
  }

  reschedule(round: Round, start: number, isNextCycle: boolean): void {
    round.start = start;
    if (isNextCycle && round.outcome === 'postponed') round.outcome = null;
  }

  /** A recruiter's word, or the candidate's, which stops mails but moves no card. */
  answer(id: string, answer: Answer, by: 'recruiter' | 'candidate'): void {
    const word: Word = { answer, id, by };
    const earlier = this.#waiting;
    if (by === 'recruiter' && !this.#closed) {
      // What they need more time for goes on, whatever the candidate thought.
      if (answer === 'needs-more-time') this.#takeBack(earlier);
      this.#waiting = null;
      this.#apply(word);
      return;
    }
    this.#waiting = word;
    if (this.#closed) return;
    if (earlier?.by === 'candidate' && earlier.id === id) this.#takeBack(earlier);
    this.#end(word, word);
  }

  /** Only the word that waits is confirmed; another one about another interview stands as it was said. */
  confirm(): void {
    const word = this.#waiting;
    if (!word) return;
    if (this.#closed && word.answer === 'needs-more-time') this.startAgain(word.id);
    this.#closed = false;
    this.#waiting = null;
    this.#takeBack(word);
    this.#apply(word);
  }

  /** The candidate takes back whatever they said and nobody confirmed. */
  undo(): void {
    this.#waiting = null;
    for (const round of this.rounds.values()) round.ends = round.ends.filter(({ word }) => word === null);
  }

  /** With an answer waiting that takes effect; else only the card moves, and what ended stays ended. */
  reopen(): void {
    this.confirm();
    this.#closed = false;
  }

  moveTo(stage: string): void {
    const reason = finals[stage];
    if (reason === undefined && stage !== 'offer-extended') return;
    this.#closed = reason !== undefined && stage !== 'placed';
    this.#waiting = null;
    const end: End = {
      covers: reason ? isAny : isFollowUp,
      reason: reason ?? 'employer-answered',
      word: null,
    };
    for (const { ends } of this.rounds.values()) ends.push(end);
  }

  startAgain(id: string): void {
    const round = this.rounds.get(id);
    if (round) round.ends = [];
  }

  #apply(word: Word): void {
    const round = this.rounds.get(word.id);
    if (word.answer === 'offer') this.moveTo('offer-extended');
    else if (word.answer === 'rejected') this.moveTo('client-rejected');
    else if (word.answer !== 'needs-more-time') this.#end(word, null);
    else if (round) round.ends = round.ends.filter(({ covers }) => covers !== isFollowUp);
  }

  #end({ id, answer }: Word, word: Word | null): void {
    const covers = answer === 'rejected' ? isCoaching : isFollowUp;
    const isAboutAll = answer === 'offer' || answer === 'rejected';
    for (const [other, { ends }] of this.rounds) {
      if (isAboutAll || other === id) ends.push({ covers, reason: 'employer-answered', word });
    }
  }

  #takeBack(taken: Word | null): void {
    for (const round of this.rounds.values())
      round.ends = round.ends.filter(({ word }) => word === null || word !== taken);
  }
}
