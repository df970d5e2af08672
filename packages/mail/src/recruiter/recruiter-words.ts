import type { StepKind } from '@afterword/core/follow-up/step';
import { exhausted } from '@afterword/core/kernel/exhaustive';
import type { QuestionKind } from '@afterword/core/submission/question';
import type { Answer } from '@afterword/core/submission/submission';
import { formatPlainDate } from '../format-moment.ts';
import type { RecruiterMailInput } from './recruiter-mail.ts';

/** A line of a list: what to do, about whom, and where. */
export interface ListedLine {
  readonly title: string;
  readonly detail: string;
  readonly href: string;
}

export interface RecruiterWords {
  readonly subject: string;
  readonly preview: string;
  readonly paragraphs: readonly string[];
  readonly lists: readonly { readonly heading: string; readonly lines: readonly ListedLine[] }[];
  readonly button: { readonly label: string; readonly href: string };
  readonly why: string;
}

const said: Readonly<Record<Answer, string>> = {
  offer: 'made an offer',
  rejected: 'said no',
  'another-interview': 'wants another interview',
  'needs-more-time': 'needs more time',
  other: 'has answered',
};

const mailNames: Readonly<Record<StepKind, string>> = {
  confirmation: 'confirmation',
  'interview-changed': 'mail about the changed interview',
  'interview-cancelled': 'mail about the cancelled interview',
  reminder: 'reminder',
  'thank-you': 'thank-you mail',
  'first-follow-up': 'first follow-up',
  'second-follow-up': 'second follow-up',
  'move-on': 'last mail',
};

const asked: Readonly<Record<QuestionKind, string>> = {
  'confirm-answer': 'Confirm what they heard',
  'decide-step': 'Send it now, or skip it',
  'say-outcome': 'It did not take place: say what happened',
  'what-next': 'Set a new date, or end it',
  'close-as-no-response': 'Close as no response?',
  'closes-soon': 'Closes in two days: keep it open?',
  'placement-ends-soon': 'The placement ends: prolong it, or find what comes next',
  'guarantee-ends-soon': 'The guarantee ends: ask both sides how it goes',
};

/** The sentences of a mail to a recruiter. English: people at the agency have no language of their own yet. */
export function recruiterWords(input: RecruiterMailInput): RecruiterWords {
  switch (input.kind) {
    case 'answered': {
      const { candidate, client, jobTitle, answer, until, link } = input;
      const when = until === null ? '' : ` until ${formatPlainDate(until, 'en')}`;
      return {
        subject: `${candidate} heard from ${client}`,
        preview: `${client} ${said[answer]}${when}. Please confirm it.`,
        paragraphs: [
          `${candidate} says that ${client} ${said[answer]}${when} about the ${jobTitle} position.`,
          'The follow-up mails have stopped. Nothing else has changed: the card moves when you confirm it.',
        ],
        lists: [],
        button: { label: 'Confirm it', href: link },
        why: 'You get this e-mail because this submission is yours. The candidate can take it back for seven days.',
      };
    }
    case 'bounced': {
      const { candidate, client, step, why, link } = input;
      return why === 'bounced'
        ? {
            subject: `A mail to ${candidate} came back`,
            preview: `The ${mailNames[step]} did not arrive. Do you have another address?`,
            paragraphs: [
              `The ${mailNames[step]} for ${client} could not be delivered to ${candidate}.`,
              'Nothing more goes to that address, and what was planned is skipped. Correct the address, and the plan starts anew.',
            ],
            lists: [],
            button: { label: 'Correct the address', href: link },
            why: 'You get this e-mail because this submission is yours.',
          }
        : {
            subject: `${candidate} marked our mail as spam`,
            preview: 'Nothing more goes to that address.',
            paragraphs: [
              `${candidate} marked the ${mailNames[step]} for ${client} as spam, so nothing more goes to that address and what was planned is skipped.`,
              'That happens by mistake too. Ask them how they would like to hear from you.',
            ],
            lists: [],
            button: { label: 'Open the submission', href: link },
            why: 'You get this e-mail because this submission is yours.',
          };
    }
    case 'digest':
      return digestWords(input);
    default:
      return exhausted(input);
  }
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

function digestWords(input: Extract<RecruiterMailInput, { kind: 'digest' }>): RecruiterWords {
  const { date, questions, interviews, tasks, link } = input;
  const parts = [
    ...(questions.length > 0 ? [`${counted(questions.length, 'thing needs', 'things need')} you`] : []),
    ...(interviews.length > 0 ? [counted(interviews.length, 'interview', 'interviews')] : []),
    ...(tasks > 0 ? [counted(tasks, 'open task', 'open tasks')] : []),
  ];
  const about = ({ client, jobTitle }: { readonly client: string; readonly jobTitle: string }) =>
    `${jobTitle}, ${client}`;
  return {
    subject: `Today: ${parts.join(', ')}`,
    preview: formatPlainDate(date, 'en'),
    paragraphs: [`This is your ${formatPlainDate(date, 'en')}.`],
    lists: [
      {
        heading: 'Waits for you',
        lines: questions.map((one) => ({
          title: `${one.candidate}: ${asked[one.question]}`,
          detail: about(one),
          href: one.link,
        })),
      },
      {
        heading: 'Interviews today',
        lines: interviews.map((one) => ({
          title: `${one.time}: ${one.candidate}`,
          detail: about(one),
          href: one.link,
        })),
      },
      {
        heading: 'Tasks',
        lines:
          tasks === 0
            ? []
            : [
                {
                  title: counted(tasks, 'task is open', 'tasks are open'),
                  detail: 'In your divisions',
                  href: link,
                },
              ],
      },
    ].filter(({ lines }) => lines.length > 0),
    button: { label: 'Open Afterword', href: link },
    why: 'You get this e-mail on business days on which something needs you.',
  };
}
