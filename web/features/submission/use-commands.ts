'use client';
import type { ClientProblem, Result } from '@afterword/contracts/client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { submissionKey } from './submission-queries.ts';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button that goes ahead says. */
  readonly yes: string;
}

/** One thing a recruiter does with a submission. */
export interface Command {
  /** Names the button that shows that it is under way. */
  readonly name: string;
  /** Said once it is done. */
  readonly done: string;
  readonly run: (about: {
    readonly ifMatch: number;
    readonly confirmed: boolean;
    readonly idempotencyKey: string;
  }) => Promise<Result<SubmissionView>>;
  /** Asked first, where it cannot be undone. */
  readonly confirm?: Question | undefined;
  /** Refusals that a person may overrule, with what the button then says. */
  readonly asks?: Partial<Record<ClientProblem['code'], string>>;
}

/** `message` where it was refused: the API's sentence. Neither done nor refused: the person thought better of it. */
export interface Sent {
  readonly done: boolean;
  readonly message?: string;
}

const stale =
  'Somebody else changed this submission meanwhile. It was loaded again: look at it, then press once more.';
const signedOut = 'Your session has ended. Sign in again in another tab, then press once more.';

const sentenceOf = ({ code, detail }: ClientProblem): string =>
  code === 'version/stale' ? stale : code === 'auth/missing' ? signedOut : detail;

/** Sends commands on a submission, one at a time, and says what came of them. */
export function useCommands(submission: SubmissionView) {
  const queries = useQueryClient();
  const key = submissionKey(submission.id);
  const [question, setQuestion] = useState<Question>();
  const [running, setRunning] = useState<string>();
  const answer = useRef<(yes: boolean) => void>(undefined);
  // State shows a render later; a double click must not get through.
  const busy = useRef(false);

  const ask = (asked: Question): Promise<boolean> => {
    setQuestion(asked);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  };
  const reply = (yes: boolean) => {
    setQuestion(undefined);
    answer.current?.(yes);
  };

  const attempt = (command: Command, confirmed: boolean) =>
    command.run({ ifMatch: submission.version, confirmed, idempotencyKey: crypto.randomUUID() });

  async function carryOut(command: Command): Promise<Sent> {
    if (command.confirm && !(await ask(command.confirm))) return { done: false };
    setRunning(command.name);
    let result = await attempt(command, false);
    const yes = result.ok ? undefined : command.asks?.[result.problem.code];
    if (!result.ok && yes !== undefined) {
      const { title, detail } = result.problem;
      if (!(await ask({ title, text: detail, yes }))) return { done: false };
      result = await attempt(command, true);
    }
    if (result.ok) {
      queries.setQueryData(key, result.data);
      notifications.show({ color: 'teal', message: command.done });
      void queries.invalidateQueries({ queryKey: key });
      return { done: true };
    }
    // 412 and 409 say that what stands on the screen is of yesterday.
    if (result.problem.status === 412 || result.problem.status === 409) {
      await queries.invalidateQueries({ queryKey: key });
    }
    return { done: false, message: sentenceOf(result.problem) };
  }

  /** For editors, which show a refusal at their field and keep what was typed. */
  const trySend = async (command: Command): Promise<Sent> => {
    if (busy.current) return { done: false };
    busy.current = true;
    try {
      return await carryOut(command);
    } finally {
      busy.current = false;
      setRunning(undefined);
    }
  };

  /** For buttons: a refusal is shown where one looks. */
  const send = async (command: Command): Promise<void> => {
    const { message } = await trySend(command);
    if (message) notifications.show({ color: 'red', title: 'Not done', message, autoClose: 12_000 });
  };

  return { send, trySend, running, question, reply };
}

export type Commands = ReturnType<typeof useCommands>;
