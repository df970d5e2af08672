import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { usersQuery } from '../../client/users-query.ts';
import { portalApi } from '../../server/portal-api.ts';
import { notesQuery } from '../notes/notes-query.ts';
import { requireUser } from '../session/require-user.ts';
import { eventsQuery, messagesQuery, submissionQuery } from './submission-queries.ts';
import { SubmissionScreen } from './submission-screen.tsx';

interface Props {
  readonly params: Promise<{ readonly submissionId: string }>;
}

/** Comes with everything on it, so that the first paint shows it; the browser takes over from there. */
export async function SubmissionPage({ params }: Props) {
  await requireUser();
  const { submissionId } = await params;
  const queries = new QueryClient();
  const api = await portalApi();
  // Whatever goes wrong here the browser meets again, and shows.
  if (api) {
    await Promise.all([
      queries.prefetchQuery(submissionQuery(api, submissionId)),
      queries.prefetchInfiniteQuery(eventsQuery(api, submissionId)),
      queries.prefetchQuery(messagesQuery(api, submissionId)),
      queries.prefetchInfiniteQuery(notesQuery(api, submissionId)),
      queries.prefetchQuery(usersQuery(api)),
    ]);
  }
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <SubmissionScreen submissionId={submissionId} />
    </HydrationBoundary>
  );
}
