'use client';
import type { ClientProblem, Result } from '@afterword/contracts/client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { failWith } from './problem-error.ts';

const every = 5000;

export const submissionKey = (submissionId: string) => ['submission', submissionId] as const;

/** The submission, read again every 5 s while the tab is visible. */
export const useSubmission = (submissionId: string) =>
  useQuery({
    queryKey: submissionKey(submissionId),
    queryFn: async ({ signal }) =>
      failWith(await api.getSubmission({ params: { submissionId } }, { signal })),
    refetchInterval: every,
    refetchIntervalInBackground: false,
  });

export const useSubmissionEvents = (submissionId: string) =>
  useQuery({
    queryKey: [...submissionKey(submissionId), 'events'],
    queryFn: async ({ signal }) =>
      failWith(
        await api.listSubmissionEvents({ params: { submissionId }, query: { limit: 100 } }, { signal }),
      ),
    refetchInterval: every,
    refetchIntervalInBackground: false,
  });

export const useSubmissionMessages = (submissionId: string) =>
  useQuery({
    queryKey: [...submissionKey(submissionId), 'messages'],
    queryFn: async ({ signal }) =>
      failWith(
        await api.listSubmissionMessages({ params: { submissionId }, query: { limit: 100 } }, { signal }),
      ),
    refetchInterval: every,
    refetchIntervalInBackground: false,
  });

/** How one command is sent; `confirmed` once the person was asked. */
export interface Command {
  readonly done: string;
  readonly run: (about: {
    readonly ifMatch: number;
    readonly confirmed: boolean;
    readonly idempotencyKey: string;
  }) => Promise<Result<SubmissionView>>;
  /** Refusals that a person may overrule. */
  readonly asks?: readonly ClientProblem['code'][];
}

interface Question {
  readonly command: Command;
  readonly problem: ClientProblem;
}

/** Sends commands on a submission and says what came of them. */
export function useCommands(submission: SubmissionView) {
  const queryClient = useQueryClient();
  const [question, setQuestion] = useState<Question>();
  const key = submissionKey(submission.id);
  const mutation = useMutation({
    mutationFn: ({ command, confirmed }: { readonly command: Command; readonly confirmed: boolean }) =>
      command.run({ ifMatch: submission.version, confirmed, idempotencyKey: crypto.randomUUID() }),
    onSuccess: async (result, { command, confirmed }) => {
      if (result.ok) {
        queryClient.setQueryData(key, result.data);
        notifications.show({ color: 'teal', message: command.done });
        await queryClient.invalidateQueries({ queryKey: ['submission', submission.id] });
        return;
      }
      const { problem } = result;
      if (!confirmed && command.asks?.includes(problem.code)) return setQuestion({ command, problem });
      const stale = problem.code === 'version/stale';
      if (stale) await queryClient.invalidateQueries({ queryKey: key });
      notifications.show({
        color: stale ? 'yellow' : 'red',
        title: stale ? 'Somebody else changed this' : problem.title,
        message: stale ? 'It was loaded again. Look at it, then press once more.' : problem.detail,
        autoClose: 8000,
      });
    },
    onError: () =>
      notifications.show({
        color: 'red',
        message: 'That could not be sent. Check the connection and try again.',
      }),
  });
  const send = async (command: Command, confirmed = false): Promise<boolean> => {
    setQuestion(undefined);
    const result = await mutation.mutateAsync({ command, confirmed }).catch(() => undefined);
    return result?.ok ?? false;
  };
  return { send, busy: mutation.isPending, question, dismiss: () => setQuestion(undefined) };
}

export type Commands = ReturnType<typeof useCommands>;
