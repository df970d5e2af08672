import type { Addressees } from '@afterword/core/follow-up/addressees';
import type { StepMailInput } from './step-mail-input.ts';

/** Tuesday, March 2, 2027, 10:00 in Chicago. */
const start = 1_804_003_200;

/** A complete input, as tests, the gallery and previews use it. */
export const exampleInput: StepMailInput = {
  kind: 'thank-you',
  cycle: 1,
  language: 'en',
  division: 'office',
  candidate: { name: 'Maria Soto', email: 'maria.soto@mail.test' },
  agency: {
    name: 'Northside Staffing',
    postalAddress: '410 Harbor Street, Suite 12\nMilwaukee, WI 53202-1234',
    replyTo: 'desk@agency.test',
  },
  recruiter: { name: 'Rita Moss', email: 'recruiter@agency.test' },
  client: { name: 'Lakeview Foods' },
  jobTitle: 'Payroll Assistant',
  interview: {
    id: '01JINTERVIEW',
    startsAt: '2027-03-02T10:00',
    timeZone: 'America/Chicago',
    start,
    end: start + 3600,
    place: { kind: 'onsite', detail: '2200 Canal Road, Milwaukee (ask for Dana at the front desk)' },
    interviewers: [{ name: 'Dana Reyes' }],
    sequence: 0,
    decisionDate: null,
  },
  addressees: {
    kind: 'employer',
    to: [{ name: 'Dana Reyes', email: 'dana.reyes@lakeview.test' }],
    greet: ['Dana Reyes'],
  },
  talkingPoints: ['The move to the new payroll system', 'month-end closing with the plant in Racine'],
  otherJobOrders: ['Accounts Payable Clerk, Harbor Freight Lines', 'Office Coordinator, St. Anne Clinic'],
  candidateTimeZone: null,
  links: {
    page: 'https://follow-up.agency.test/c/8Jx2-examplelink',
    unsubscribe: 'https://api.agency.test/v1/candidate-links/8Jx2-examplelink/unsubscribe',
  },
  now: start + 7200,
};

/** Everybody a draft can be for; what `selectAddressees` answers in each situation. */
export const exampleAddressees = {
  'interviewer with address': exampleInput.addressees,
  'several interviewers': {
    kind: 'employer',
    to: [
      { name: 'Dana Reyes', email: 'dana.reyes@lakeview.test' },
      { name: 'Dr. Lee Wong', email: 'lee.wong@lakeview.test' },
    ],
    greet: ['Dana Reyes', 'Dr. Lee Wong', 'Amina Farah'],
  },
  'HR contact': {
    kind: 'hr-contact',
    to: [{ name: 'Pat Kim', email: 'people@lakeview.test' }],
    greet: ['Pat Kim'],
  },
  recruiter: {
    kind: 'recruiter',
    to: [{ name: 'Rita Moss', email: 'recruiter@agency.test' }],
    greet: ['Dana Reyes'],
  },
  'recruiter, nobody named': {
    kind: 'recruiter',
    to: [{ name: 'Rita Moss', email: 'recruiter@agency.test' }],
    greet: [],
  },
} satisfies Record<string, Addressees>;
