import type { Language } from '@afterword/core/candidate/candidate';
import { type Division, divisions } from '@afterword/core/division/division';
import { isCoaching, type StepKind, stepKinds } from '@afterword/core/follow-up/step';
import { languages } from '@afterword/core/template/template-text';
import { hasDraft } from '../draft.ts';
import { exampleAddressees, exampleInput } from '../examples.ts';
import type { StepMailInput } from '../step-mail-input.ts';

export interface ShownMail {
  readonly kind: StepKind;
  readonly division: Division;
  readonly language: Language;
  readonly state: string;
  readonly input: StepMailInput;
}

type Change = Partial<StepMailInput>;

const { interview } = exampleInput;

const places: Readonly<Record<string, Change>> = {
  'at a place': {},
  'video call': {
    interview: { ...interview, place: { kind: 'video', detail: 'https://meet.example.test/room/4711' } },
  },
  'phone call': { interview: { ...interview, place: { kind: 'phone', detail: '' } } },
  'nobody and no place named': { interview: { ...interview, place: null, interviewers: [] } },
  'candidate in another zone': { candidateTimeZone: 'America/New_York' },
};

const moves: Readonly<Record<string, Change>> = {
  'at another time': { previous: { startsAt: '2027-03-01T09:00', timeZone: 'America/Chicago' } },
  'only details changed': { previous: { startsAt: '2027-03-02T10:00', timeZone: 'America/Chicago' } },
};

const addressees: Readonly<Record<string, Change>> = Object.fromEntries(
  Object.entries(exampleAddressees).map(([name, who]) => [name, { addressees: who }]),
);

const points: Readonly<Record<string, Change>> = {
  'no talking points': { talkingPoints: [] },
  'talking points in sentences': {
    talkingPoints: [
      'Dana was pleased that I know the payroll system. She wants to start with it in May.',
      'Month-end closing takes six days; they want three.',
    ],
  },
  'too long for a link': {
    talkingPoints: Array.from({ length: 8 }, () => `${'They told me a lot. '.repeat(12)}`),
  },
};

const decisions: Readonly<Record<string, Change>> = {
  'decision date ahead': { interview: { ...interview, decisionDate: '2027-03-11' } },
  'decision date passed': { interview: { ...interview, decisionDate: '2027-03-01' } },
};

function statesOf(kind: StepKind): Readonly<Record<string, Change>> {
  if (kind === 'interview-changed') return { ...moves, ...places };
  if (!isCoaching(kind)) return places;
  if (!hasDraft(kind)) return { 'other jobs open': {}, 'nothing else open': { otherJobOrders: [] } };
  return { ...addressees, ...points, ...(kind === 'thank-you' ? {} : decisions) };
}

/** Names as a Spanish speaker's mail would hold them. */
const spanish: Change = {
  candidate: { name: 'María Soto', email: 'maria.soto@mail.test' },
  talkingPoints: ['El nuevo sistema de nómina', 'hablamos del cierre de mes con la planta'],
};

/** Every mail × division × language × state, as a gallery shows them. */
export const everyState = (): readonly ShownMail[] =>
  stepKinds.flatMap((kind) =>
    divisions.flatMap((division) =>
      languages.flatMap((language) =>
        Object.entries(statesOf(kind)).map(([state, change]) => ({
          kind,
          division,
          language,
          state,
          input: {
            ...exampleInput,
            ...(language === 'es' ? spanish : {}),
            ...change,
            kind,
            division,
            language,
          },
        })),
      ),
    ),
  );
