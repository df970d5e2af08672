import { divisions } from '@afterword/core/division/division';
import { stepKinds } from '@afterword/core/follow-up/step';
import { languages } from '@afterword/core/template/template-text';
import { exampleAddressees, exampleInput } from '../examples.ts';
import { renderStepMail } from '../render-step-mail.ts';
import type { StepMail, StepMailInput } from '../step-mail-input.ts';

export const longPoints = Array.from(
  { length: 10 },
  (_, at) => `Point ${at}: ${'what they said about the plant. '.repeat(12)}`,
);

const talkingPoints: Readonly<Record<string, readonly string[]>> = {
  none: [],
  some: ['The new payroll system', 'R&D, <b>tests</b> & “quotes”'],
  long: longPoints,
  'with phone numbers': ['Dana’s direct line is +1 (312) 555-0142!', 'undefined behaviour in C++ {{really}}'],
};

const dirty: Partial<StepMailInput> = {
  client: { name: 'Yahoo! <Inc.> 312-555-0142' },
  jobTitle: 'Clerk & "Typist" 555-0142',
  interview: {
    ...exampleInput.interview,
    interviewers: [{ name: 'Dana 312 555 0142' }],
    decisionDate: '2027-03-05',
  },
};

const places: readonly StepMailInput['interview']['place'][] = [
  exampleInput.interview.place,
  { kind: 'video', detail: 'https://meet.example.test/room' },
  { kind: 'phone', detail: '' },
  null,
];
const decisions = [null, '2027-03-01', '2027-03-05'] as const;
const previous = { startsAt: '2027-03-01T09:00', timeZone: 'America/New_York' };
const nth = <T>(values: readonly T[], at: number): T => {
  const value = values[at % values.length];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};

/**
 * Every kind × division × language × addressee situation once; what else differs (place, promised date, points, how
 * tidily it was typed) goes round in steps that meet in every combination.
 */
export const everyMail: readonly StepMailInput[] = stepKinds
  .flatMap((kind) =>
    divisions.flatMap((division) =>
      languages.flatMap((language) =>
        Object.values(exampleAddressees).map((addressees) => ({ kind, division, language, addressees })),
      ),
    ),
  )
  .map((combination, at) => {
    const change = at % 2 === 0 ? {} : dirty;
    const interview = { ...exampleInput.interview, ...change.interview };
    const decisionDate = nth(decisions, at);
    return {
      ...exampleInput,
      ...change,
      ...combination,
      talkingPoints: nth(Object.values(talkingPoints), Math.floor(at / 2)),
      interview: { ...interview, place: nth(places, Math.floor(at / 3)), decisionDate },
      otherJobOrders: at % 5 === 0 ? [] : exampleInput.otherJobOrders,
      candidateTimeZone: at % 3 === 0 ? 'America/New_York' : null,
      ...(at % 2 === 0 ? { previous } : {}),
    };
  });

export interface RenderedMail {
  readonly input: StepMailInput;
  readonly mail: StepMail;
  /** For the message of a failed expectation. */
  readonly where: string;
}

let rendered: Promise<readonly RenderedMail[]> | undefined;

/** All of them, rendered once for all tests of a worker. */
export function renderEveryMail(): Promise<readonly RenderedMail[]> {
  rendered ??= Promise.all(
    everyMail.map(async (input) => ({
      input,
      mail: await renderStepMail(input),
      where: `${input.kind} ${input.division} ${input.language} ${input.addressees.kind}`,
    })),
  );
  return rendered;
}
