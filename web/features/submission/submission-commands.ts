import type { MoveStageBody } from '@afterword/contracts/resources/submissions';
import { isClosed, type Stage, stageNames } from '@afterword/core/submission/stage';
import { api } from '../../client/api.ts';
import type { Command } from './use-commands.ts';

const simple = (
  submissionId: string,
  name: string,
  done: string,
  call: typeof api.pauseSubmission,
): Command => ({
  name,
  done,
  run: ({ ifMatch, idempotencyKey }) => call({ params: { submissionId }, ifMatch }, { idempotencyKey }),
});

export const pause = (id: string): Command =>
  simple(id, 'pause', 'Coaching mails are paused; confirmations and reminders go on.', api.pauseSubmission);
export const resume = (id: string): Command => simple(id, 'pause', 'Mails go on.', api.resumeSubmission);
export const keepOpen = (id: string): Command =>
  simple(id, 'keep-open', 'It stays open after the last mail.', api.keepSubmissionOpen);
export const confirmAnswer = (id: string): Command =>
  simple(id, 'confirm-answer', 'Answer confirmed.', api.confirmAnswer);
export const undoAnswer = (id: string): Command =>
  simple(id, 'undo-answer', 'Answer taken back; the plan goes on.', api.undoAnswer);

/** A mail went to the wrong hands: what its buttons open is shut. */
export const revokeLinks = (submissionId: string): Command => ({
  name: 'revoke-links',
  done: 'Links in earlier e-mails no longer work. The next e-mail brings a new one.',
  confirm: {
    title: 'Make the links in earlier e-mails invalid?',
    text: 'The candidate’s buttons in every e-mail sent so far stop working, for whoever has them. The next e-mail brings a link that works. Stopping mails by the e-mail program still works.',
    yes: 'Make them invalid',
  },
  run: ({ ifMatch, idempotencyKey }) =>
    api.revokeLinks({ params: { submissionId }, ifMatch }, { idempotencyKey }),
});

/** What moving there brings about, where that is more than a column. */
const consequences: Partial<Record<Stage, string>> = {
  'offer-extended': 'The employer answered, so unsent follow-ups end. A thank-you not yet sent still goes.',
  placed: 'The employer answered, so all unsent coaching e-mails end.',
};
const closing =
  'The submission leaves the board and all its unsent e-mails end, the thank-you too. Reopening brings none of them back.';

export const moveTo = (
  submissionId: string,
  to: Stage,
  details: Pick<MoveStageBody, 'placement' | 'others'> = {},
): Command => {
  const text = isClosed(to) ? closing : consequences[to];
  return {
    name: 'stage',
    done: isClosed(to) ? `Closed: ${stageNames[to]}.` : `Moved to ${stageNames[to]}.`,
    confirm: text
      ? {
          title: isClosed(to) ? `Close as “${stageNames[to]}”?` : `Move to “${stageNames[to]}”?`,
          text,
          yes: isClosed(to) ? 'Close it' : 'Move it',
        }
      : undefined,
    asks: { 'stage/backwards': 'Move it back', 'confirmation/needed': 'Move it' },
    run: ({ ifMatch, confirmed, idempotencyKey }) =>
      api.moveStage(
        {
          params: { submissionId },
          ifMatch,
          body: { to, ...details, ...(confirmed ? { confirmed } : {}) },
        },
        { idempotencyKey },
      ),
  };
};

export const reopen = (submissionId: string): Command => ({
  name: 'reopen',
  done: 'Reopened.',
  confirm: {
    title: 'Reopen this submission?',
    text: 'It goes back to Interviewed with no e-mail planned. You may start its follow-ups again.',
    yes: 'Reopen it',
  },
  asks: { 'confirmation/needed': 'Reopen it' },
  run: ({ ifMatch, idempotencyKey }) =>
    api.reopenSubmission(
      { params: { submissionId }, ifMatch, body: { confirmed: true } },
      { idempotencyKey },
    ),
});
