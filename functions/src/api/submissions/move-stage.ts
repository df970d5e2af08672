import { problem } from '@afterword/contracts/problems';
import type { MoveStageBody } from '@afterword/contracts/resources/submissions';
import type { Context } from '@afterword/core/follow-up/rules';
import { accept, type Decision } from '@afterword/core/kernel/refusal';
import { moveStage as decide, type MoveStage } from '@afterword/core/submission/move-stage';
import { decideOthers, othersToDecide } from '@afterword/core/submission/place-candidate';
import type { PlacementType, Submission } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import type { Change, PageKey, Versioned } from '@afterword/store/ports';
import { rulesFor } from '../../runtime/rules.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { mostReads } from '../http/fill-page.ts';
import { given } from '../http/given.ts';
import { sees, theAgency } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { fail, ProblemError } from '../http/problem-error.ts';
import { command } from './change.ts';

/** So many items of other submissions fit into the transaction of the placement. */
const mostItems = 80;

/**
 * Moves the card. A direct hire asks first what becomes of the candidate's other open submissions, and withdraws
 * those it is told to in the same transaction.
 */
export const moveStage: Handler<'moveStage'> = async (request, dependencies) => {
  const { body, user } = request;
  const { timeZone: remindIn } = (await theAgency(dependencies.stores)).value;
  let withdrawn: readonly Change[] = [];
  return command(
    dependencies,
    request,
    async (submission, context) => {
      const placement = body.to === 'placed' ? await placementOf(dependencies, submission, body) : undefined;
      const { to, confirmed } = body;
      const moved = decide(submission, { to, ...given({ confirmed, placement, remindIn }) }, context);
      if (!moved.ok || !placement || submission.stage === 'placed') return moved;
      const others = await withdrawOthers(dependencies, submission, placement.type, body, user, context);
      if (!others.ok) return others;
      withdrawn = others.value;
      return moved;
    },
    { also: () => withdrawn },
  );
};

/** What the recruiter said of the placement; its type, left out, is the job order's. */
async function placementOf(
  { stores }: Pick<Dependencies, 'stores'>,
  submission: Submission,
  { placement }: MoveStageBody,
): Promise<NonNullable<MoveStage['placement']>> {
  const jobOrder = placement ? undefined : await stores.jobOrders.find(submission.jobOrderId);
  return {
    type: placement?.type ?? jobOrder?.value.type ?? 'direct-hire',
    startDate: placement?.startDate ?? null,
    endDate: placement?.endDate ?? null,
    guaranteeUntil: placement?.guaranteeUntil ?? null,
  };
}

async function withdrawOthers(
  dependencies: Dependencies,
  submission: Submission,
  type: PlacementType,
  { others: decisions = [] }: MoveStageBody,
  user: User,
  context: Context,
): Promise<Decision<readonly Change[]>> {
  if (type !== 'direct-hire') return accept([]);
  const agency = await theAgency(dependencies.stores);
  const others = await othersOf(dependencies, submission, user);
  const rows = others.map(({ value }) => value);
  const decided = decideOthers(type, rows, decisions);
  if (!decided.ok) {
    const undecided = othersToDecide(type, rows).filter(
      ({ id }) => !decisions.some(({ submissionId }) => submissionId === id),
    );
    throw new ProblemError({
      ...problem('placement/others-open', { detail: decided.refusal.message, field: 'others' }),
      errors: undecided.map(({ id, names }) => ({
        field: `others.${id}`,
        message: `${names.jobOrder} at ${names.client}: withdraw or keep?`,
      })),
    });
  }
  const changes: Change[] = [];
  for (const { id } of decided.value) {
    const other = others.find(({ value }) => value.id === id);
    if (!other) continue;
    const rules = rulesFor(agency.value, other.value.division);
    const moved = decide(other.value, { to: 'candidate-withdrew', confirmed: true }, { ...context, rules });
    if (!moved.ok) return moved;
    const { submission: value, events } = moved.value;
    changes.push({ kind: 'submission', value, expected: other.version, events });
  }
  const items = changes.reduce(
    (sum, change) => sum + 1 + (change.kind === 'submission' ? change.events.length : 0),
    0,
  );
  if (items > mostItems) {
    fail(
      'placement/others-open',
      'These are too many to withdraw at once. Withdraw some of them first.',
      'others',
    );
  }
  return accept(changes);
}

/** The candidate's other submissions, as far as the user may work on them; of others they learn nothing (I5). */
async function othersOf(
  { stores }: Pick<Dependencies, 'stores'>,
  { id, candidateId }: Submission,
  user: User,
): Promise<readonly Versioned<Submission>[]> {
  const others: Versioned<Submission>[] = [];
  let after: PageKey | undefined;
  for (let reads = 0; reads < mostReads; reads += 1) {
    const page = await stores.submissions.ofCandidate(candidateId, {
      limit: 50,
      ...(after ? { after } : {}),
    });
    const found = await Promise.all(page.items.filter((one) => one !== id).map(stores.submissions.find));
    for (const one of found) {
      if (one && sees(user, 'submission:write', [one.value.division])) others.push(one);
    }
    after = page.next;
    if (!after) break;
  }
  return others;
}
