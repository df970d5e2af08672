import { divisions } from '@afterword/core/division/division';
import { languages } from '@afterword/core/template/template-text';
import { describe, expect, test } from 'vitest';
import { composeDraft } from './compose-draft.ts';
import { type DraftInput, draftKinds } from './draft.ts';
import { exampleAddressees, exampleInput } from './examples.ts';

const thankYou: DraftInput = { ...exampleInput, kind: 'thank-you', talkingPoints: [] };
const bodyWith = (change: Partial<DraftInput>) => composeDraft({ ...thankYou, ...change }).body;

describe('the draft', () => {
  test('greets all interviewers in one letter', () => {
    const addressees = exampleAddressees['several interviewers'];
    expect(bodyWith({ addressees })).toMatch(/^Dear Dana Reyes, Dr\. Lee Wong and Amina Farah,\n\n/);
  });

  test('calls people by their first name in the technical division, but a doctor by the whole name', () => {
    const addressees = exampleAddressees['several interviewers'];
    expect(bodyWith({ addressees, division: 'technical' })).toMatch(/^Hi Dana, Dr\. Lee Wong and Amina,/);
  });

  test('asks the HR contact to pass it on to who was met', () => {
    const body = bodyWith({ addressees: exampleAddressees['HR contact'] });
    expect(body).toMatch(/^Dear Pat Kim,\n\nI met with Dana Reyes on Tuesday, March 2/);
    expect(body).toContain('pass this note on');
  });

  test('says hello where nobody is named', () => {
    expect(bodyWith({ addressees: { ...thankYou.addressees, greet: [] } })).toMatch(/^Hello,\n/);
  });

  test('reads well without talking points', () => {
    expect(bodyWith({})).toContain('I enjoyed learning more about the work at Lakeview Foods.');
  });

  test('weaves short talking points into a sentence', () => {
    const talkingPoints = ['The new payroll system.', '- we talked about weekend shifts', 'SAP'];
    expect(bodyWith({ talkingPoints })).toContain(
      'I especially enjoyed talking about the new payroll system, weekend shifts and SAP.',
    );
  });

  test('lists talking points that are sentences', () => {
    const talkingPoints = ['She liked my work at Acme. It grew fast', 'the plant'];
    expect(bodyWith({ talkingPoints })).toContain(
      '\n- She liked my work at Acme. It grew fast\n- The plant\n',
    );
  });

  test('keeps a conversation on the phone a conversation on the phone', () => {
    const interview = { ...thankYou.interview, place: { kind: 'phone', detail: '' } } as const;
    expect(bodyWith({ interview })).toContain('time to speak with me');
  });

  test('of the first follow-up names the promised date and asks for the timeline', () => {
    const interview = { ...thankYou.interview, decisionDate: '2027-03-11' };
    const body = bodyWith({ kind: 'first-follow-up', interview });
    expect(body).toContain(
      'a decision was planned for Thursday, March 11. Could you tell me what the timeline',
    );
  });

  test.each(divisions.flatMap((division) => languages.map((language) => [division, language] as const)))(
    'of the second follow-up is shorter than the first in %s, %s',
    (division, language) => {
      expect(bodyWith({ kind: 'second-follow-up', division, language }).length).toBeLessThan(
        bodyWith({ kind: 'first-follow-up', division, language }).length,
      );
    },
  );

  test.each(draftKinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    'of a %s neither shouts nor shows a phone number in %s',
    (kind, language) => {
      const { subject, body } = composeDraft({
        ...thankYou,
        kind,
        language,
        client: { name: 'Yahoo!' },
        jobTitle: 'Clerk! (call 312-555-0142)',
        talkingPoints: ['Great team!! Ring Dana: (312) 555 0142', 'their plan for 2026-2027'],
        addressees: { ...thankYou.addressees, greet: ['Dana! +1 312.555.0142'] },
      });
      expect(subject + body).not.toMatch(/[!¡]|555|\(\)/);
    },
  );

  test('keeps a span of years in a talking point', () => {
    expect(bodyWith({ talkingPoints: ['growth in 2019-2024'] })).toContain('2019-2024');
  });

  test('ends a sentence once where the client’s name ends with a stop', () => {
    expect(bodyWith({ client: { name: 'Acme Inc.' } })).toContain('the work at Acme Inc.\n');
  });
});

describe('the draft in Spanish', () => {
  const es = (change: Partial<DraftInput> = {}) => bodyWith({ language: 'es', ...change });

  test('greets without knowing anybody’s gender', () => {
    const addressees = exampleAddressees['several interviewers'];
    expect(es({ addressees })).toMatch(/^Buen día, Dana Reyes, Dr\. Lee Wong y Amina Farah:\n/);
    expect(es({ addressees, division: 'managerial' })).toMatch(/^Apreciables Dana Reyes, /);
    expect(es({ division: 'managerial' })).toMatch(/^Apreciable Dana Reyes:\n/);
    expect(es({ addressees: { ...addressees, greet: [] } })).toMatch(/^Buen día:\n/);
  });

  test('writes y as e before the sound of an i', () => {
    const greet = (...names: string[]) => es({ addressees: { ...thankYou.addressees, greet: names } });
    expect(greet('Dana', 'Inés')).toMatch(/^Buen día, Dana e Inés:/);
    expect(greet('Dana', 'Hilda')).toMatch(/^Buen día, Dana e Hilda:/);
    expect(greet('Dana', 'Iago')).toMatch(/^Buen día, Dana y Iago:/);
  });

  test('weaves in what was typed in Spanish, and in English', () => {
    const talkingPoints = ['Hablamos del nuevo sistema', 'La planta de Racine', 'SAP'];
    expect(es({ talkingPoints })).toContain('sobre el nuevo sistema, la planta de Racine y SAP.');
    expect(es({ talkingPoints: ['We talked about the new plant'] })).toContain('sobre the new plant.');
  });

  test('says usted, never tú', () => {
    for (const kind of draftKinds) {
      for (const division of divisions) {
        for (const addressees of Object.values(exampleAddressees)) {
          const body = es({ kind, division, addressees, talkingPoints: ['el nuevo sistema'] });
          expect(body, `${kind} ${division}`).not.toMatch(/(?<!\p{L})(?:tú|tu|tus|te|ti|contigo)(?!\p{L})/iu);
        }
      }
    }
  });

  test('writes dates as people say them', () => {
    const interview = { ...thankYou.interview, decisionDate: '2027-03-11' };
    expect(es({ kind: 'first-follow-up', interview })).toContain('a más tardar el jueves 11 de marzo.');
  });
});
