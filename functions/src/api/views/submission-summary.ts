import type { SubmissionSummary } from '@afterword/contracts/resources/candidates';
import type { PlacementView } from '@afterword/contracts/resources/submission-parts';
import { nextDueAt } from '@afterword/core/follow-up/next-due';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import { isClosed } from '@afterword/core/submission/stage';
import type { Placement, Submission } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import type { Page, PageRequest, Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { fillPage } from '../http/fill-page.ts';
import { sees } from '../http/guard.ts';
import { isoOrNull } from './instants.ts';

/** `asked` from its moment on. */
export const placementView = (placement: Placement, now: EpochSeconds): PlacementView => ({
  type: placement.type,
  startDate: placement.startDate,
  endDate: placement.endDate,
  guaranteeUntil: placement.guaranteeUntil ?? null,
  placedAt: toIso(placement.placedAt),
  reminders: (placement.reminders ?? []).map(({ about, at, state }) => ({
    about,
    at: toIso(at),
    state: state === 'settled' ? state : at <= now ? 'asked' : 'waiting',
  })),
});

/** A submission as lists show it at a moment. */
export const submissionSummary =
  (now: EpochSeconds) =>
  ({ value, version }: Versioned<Submission>): SubmissionSummary => {
    const { id, candidateId, clientId, jobOrderId, ownerId, division, stage, stageSince, names } = value;
    return {
      id,
      candidateId,
      clientId,
      jobOrderId,
      ownerId,
      division,
      stage,
      stageSince: toIso(stageSince),
      closed: isClosed(stage),
      names,
      nextDueAt: isoOrNull(nextDueAt(value)),
      placement: value.placement && placementView(value.placement, now),
      version,
    };
  };

/** A page of the submissions behind ids, those that the user may see and that are wanted. */
export const pageOfSubmissions = (
  { stores }: Pick<Dependencies, 'stores'>,
  user: User,
  page: PageRequest,
  read: (page: PageRequest) => Promise<Page<SubmissionId>>,
  isWanted: (submission: Submission) => boolean = () => true,
): Promise<Page<Versioned<Submission>>> =>
  fillPage(page, read, async (id) => {
    const found = await stores.submissions.find(id);
    return found && sees(user, 'submission:read', [found.value.division]) && isWanted(found.value)
      ? found
      : undefined;
  });
