import type { Division } from '@afterword/core/division/division';
import { asOwnParagraph } from '../talking-points.ts';
import type { DraftFacts, DraftPhrases } from './draft-phrases.ts';
import { greetingName } from './greeting-name.ts';
import { listEs } from './list-es.ts';

/**
 * The employer is usted. Sentences fit one reader and several, women and men: nobody's gender is known, and nobody
 * wants to read "estimado/a".
 */
interface Tone {
  readonly hello: string;
  readonly names: 'whole' | 'first';
  /** `meeting` is `la entrevista del martes para el puesto de …` */
  readonly thanks: (meeting: string) => string;
  readonly enjoyed: (points: string) => string;
  readonly nothingTyped: (client: string) => string;
}

const tones: Readonly<Record<Division, Tone>> = {
  office: {
    hello: 'Buen día',
    names: 'whole',
    thanks: (meeting) => `Muchas gracias por su tiempo y por ${meeting}.`,
    enjoyed: (points) => `Me gustó en especial que habláramos sobre ${points}.`,
    nothingTyped: (client) => `Me dio gusto conocer más del trabajo en ${client}.`,
  },
  industrial: {
    hello: 'Buen día',
    names: 'first',
    thanks: (meeting) => `Gracias por ${meeting}.`,
    enjoyed: (points) => `Me gustó que habláramos sobre ${points}.`,
    nothingTyped: (client) => `Me gustó saber cómo se trabaja en ${client}.`,
  },
  technical: {
    hello: 'Hola',
    names: 'first',
    thanks: (meeting) => `Gracias por su tiempo y por ${meeting}.`,
    enjoyed: (points) => `Me quedé pensando en lo que hablamos sobre ${points}.`,
    nothingTyped: (client) => `Me gustó conocer la forma de trabajar del equipo de ${client}.`,
  },
  managerial: {
    hello: 'Apreciable',
    names: 'whole',
    thanks: (meeting) => `Agradezco mucho su tiempo y ${meeting}.`,
    enjoyed: (points) => `Me llevo ideas valiosas de lo que conversamos sobre ${points}.`,
    nothingTyped: (client) => `Me llevo una idea clara de ${client} y de hacia dónde va.`,
  },
};

const role = ({ jobTitle }: DraftFacts) => `el puesto de ${jobTitle}`;

/** `El martes 2 de marzo conversé con Dana Reyes sobre`, to somebody who was not there. */
const iMetThem = ({ byPhone, interviewers, day }: DraftFacts): string => {
  if (interviewers.length === 0) return `El ${day} tuve una entrevista para`;
  return `El ${day} ${byPhone ? 'hablé por teléfono' : 'conversé'} con ${listEs(interviewers)} sobre`;
};

const theMeeting = (facts: DraftFacts, when: string): string =>
  facts.byPhone
    ? `la llamada del ${when} sobre ${role(facts)}`
    : `la entrevista del ${when} para ${role(facts)}`;

const thanks = (facts: DraftFacts): string => {
  if (facts.throughHr && facts.interviewers.length > 0) {
    return `${iMetThem(facts)} ${role(facts)} y quisiera agradecer el tiempo que me dieron. ¿Sería tan amable de hacerles llegar esta nota?`;
  }
  if (facts.throughHr) {
    return `Muchas gracias por organizar mi entrevista del ${facts.weekday} para ${role(facts)}.`;
  }
  return tones[facts.division].thanks(theMeeting(facts, facts.weekday));
};

const thanksAgain = (facts: DraftFacts): string =>
  facts.throughHr
    ? `${iMetThem(facts)} ${role(facts)}, y agradezco el tiempo que me dieron.`
    : `Gracias de nuevo por ${theMeeting(facts, facts.day)}.`;

const talkingPoints = ({ points, client, division, throughHr }: DraftFacts): string => {
  switch (points.form) {
    case 'none':
      return throughHr
        ? `Me dio gusto conocer más del trabajo en ${client}.`
        : tones[division].nothingTyped(client);
    case 'phrases':
      return throughHr
        ? `Me gustó hablar sobre ${listEs(points.phrases)}.`
        : tones[division].enjoyed(listEs(points.phrases));
    case 'list':
      return asOwnParagraph(
        points.items,
        (item) => `Algo de la conversación se me quedó grabado: ${item}.`,
        'Algunas cosas de la conversación se me quedaron grabadas:',
      );
  }
};

export const draftPhrasesEs: DraftPhrases = {
  list: listEs,
  greeting: ({ division, greet, throughHr }) => {
    const { hello, names } = tones[division];
    if (greet.length === 0) return 'Buen día:';
    const called = names === 'first' && !throughHr ? greet.map(greetingName) : greet;
    if (hello !== 'Apreciable') return `${hello}, ${listEs(called)}:`;
    return `${called.length > 1 ? 'Apreciables' : hello} ${listEs(called)}:`;
  },
  thanks,
  thanksAgain,
  talkingPoints,
};
