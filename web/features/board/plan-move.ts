import type { CardView } from '@afterword/contracts/resources/board';
import type { StepKind } from '@afterword/core/follow-up/step';
import { isClosed, type Stage, stageOrder } from '@afterword/core/submission/stage';

/**
 * What has to be asked before a card moves; product.md, "What changes a plan": a move is the same command as saying
 * it. `log-interview`: that column is reached by logging an interview. `placement`: what kind of placement it is.
 * `ends-mails`: the employer answered, so that planned mails will not go. `backwards`: asked as such.
 */
export type MoveQuestion = 'log-interview' | 'placement' | 'ends-mails' | 'backwards';

export interface MovePlan {
  readonly question: MoveQuestion | null;
  /** Mails that were planned will not be sent after it. */
  readonly endsMails: boolean;
  /** Moving it back afterwards restores what was. */
  readonly undoable: boolean;
}

/** Which planned mails a stage ends. Core's `endOfStage` is the rule; a test compares the two. */
export function endsOf(to: Stage): 'nothing' | 'follow-ups' | 'coaching' {
  if (to === 'offer-extended') return 'follow-ups';
  return to === 'placed' || isClosed(to) ? 'coaching' : 'nothing';
}

const followUps: readonly StepKind[] = ['first-follow-up', 'second-follow-up', 'move-on'];

/** The confirmation and its kin tell the candidate when and where; no answer ends them. */
const coaching: readonly StepKind[] = ['thank-you', ...followUps];

// A reminder that comes first says nothing of what follows it: with an interview ahead, coaching is planned too.
const plansCoaching = ({ nextStep, interviewStart }: CardView): boolean =>
  nextStep !== null && (coaching.includes(nextStep.kind) || interviewStart !== null);

/** What moving this card means. `now` in milliseconds, the API's. */
export function planMove(card: CardView, to: Stage, now: number): MovePlan {
  const scope = endsOf(to);
  const endsMails = scope !== 'nothing' && plansCoaching(card);
  const plan = { endsMails, undoable: !endsMails && !isClosed(to) && to !== 'placed' };
  const isAhead = card.interviewStart !== null && Date.parse(card.interviewStart) > now;
  if (to === 'interview-scheduled' && !isAhead) return { ...plan, question: 'log-interview' };
  if (to === 'interviewed' && card.interviewStart === null) return { ...plan, question: 'log-interview' };
  if (to === 'placed') return { ...plan, question: 'placement' };
  if (isClosed(to) || endsMails) return { ...plan, question: 'ends-mails' };
  if (stageOrder(to) < stageOrder(card.stage)) return { ...plan, question: 'backwards' };
  return { ...plan, question: null };
}
