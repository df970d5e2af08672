import type { StepView } from '@afterword/contracts/resources/steps';
import { isQuiet } from '@afterword/core/calendar/quiet-hours';
import { api } from '../../client/api.ts';
import { formatDay, formatMoment } from './format-time.ts';
import type { Command } from './use-commands.ts';
import { mailNames } from './words.ts';

interface About {
  readonly submissionId: string;
  readonly interviewId: string;
  readonly step: string;
}

/** "at once", unless it is night where the candidate is: then it is asked. */
export const sendNow = (params: About, kind: StepView['kind'], now: string, zone: string): Command => ({
  name: `send ${params.step}`,
  done: `${mailNames[kind]}: on its way.`,
  confirm: isQuiet(Date.parse(now) / 1000, zone)
    ? {
        title: 'Send it in quiet hours?',
        text: `It is ${formatMoment(now, zone)} for the candidate. Mails rest from 9 PM to 8 AM, unless you send this one now.`,
        yes: 'Send it now',
      }
    : undefined,
  run: ({ ifMatch, idempotencyKey }) => api.sendStepNow({ params, ifMatch }, { idempotencyKey }),
});

export const skipStep = (params: About, kind: StepView['kind']): Command => ({
  name: `skip ${params.step}`,
  done: `${mailNames[kind]}: skipped.`,
  confirm: {
    title: `Skip the ${mailNames[kind].toLowerCase()}?`,
    text: 'This e-mail will not be sent, and skipping cannot be undone. Later ones keep their dates.',
    yes: 'Skip it',
  },
  run: ({ ifMatch, idempotencyKey }) => api.skipStep({ params, ifMatch }, { idempotencyKey }),
});

export const moveStep = (params: About, kind: StepView['kind'], date: string): Command => ({
  name: `move ${params.step}`,
  done: `${mailNames[kind]}: moved to ${formatDay(date)}.`,
  run: ({ ifMatch, idempotencyKey }) => api.moveStep({ params, ifMatch, body: { date } }, { idempotencyKey }),
});
