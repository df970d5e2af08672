import type { RecruiterMailInput } from './recruiter-mail.ts';

const maria = {
  candidate: 'Maria Soto',
  client: 'Lakeview Foods',
  jobTitle: 'Payroll Assistant',
  link: 'https://portal.agency.test/submissions/sub-1',
};

const to = {
  recruiter: { name: 'Rita Moss' },
  agency: {
    name: 'Northside Staffing',
    postalAddress: '410 Harbor Street, Suite 12\nMilwaukee, WI 53202-1234',
  },
};

/** One of each, as tests and the gallery show them. */
export const exampleRecruiterMails = {
  answered: { ...to, ...maria, kind: 'answered', answer: 'offer', until: null },
  bounced: { ...to, ...maria, kind: 'bounced', step: 'thank-you', why: 'bounced' },
  digest: {
    ...to,
    kind: 'digest',
    date: '2027-03-09',
    questions: [
      { ...maria, question: 'confirm-answer' },
      { ...maria, candidate: 'Lou Vance', question: 'decide-step' },
    ],
    interviews: [{ ...maria, candidate: 'Ana Reyes', time: '10:00 AM' }],
    tasks: 3,
    link: 'https://portal.agency.test/',
  },
} as const satisfies Record<string, RecruiterMailInput>;
