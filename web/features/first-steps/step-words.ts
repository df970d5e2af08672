import type { FirstStep } from '@afterword/core/agency/first-steps';

export interface StepWords {
  readonly title: string;
  /** What it is good for. */
  readonly why: string;
  /** Where it is done; `null`: in the form that logs an interview. */
  readonly href: string | null;
}

export const stepWords: Readonly<Record<FirstStep, StepWords>> = {
  agency: {
    title: 'Say who you are',
    why: 'Name, postal address and where replies go: every mail carries them.',
    href: '/settings/agency',
  },
  calendar: {
    title: 'Choose your holidays',
    why: 'Follow-ups keep off days on which nobody works.',
    href: '/settings/holidays',
  },
  client: { title: 'Add a client', why: 'With the people there who interview.', href: '/clients' },
  'job-order': { title: 'Add a job order', why: 'What the client looks for.', href: '/job-orders' },
  candidate: { title: 'Add a candidate', why: 'With the address their e-mails go to.', href: '/candidates' },
  interview: {
    title: 'Log an interview',
    why: 'Its follow-ups plan themselves. It adds the three above on the way, if you like.',
    href: null,
  },
  sending: {
    title: 'Turn sending on',
    why: 'Until an admin does, nothing leaves.',
    href: '/outbox',
  },
};
