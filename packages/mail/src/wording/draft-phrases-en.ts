import type { Division } from '@afterword/core/division/division';
import { joinWith } from '../plain-text.ts';
import { asOwnParagraph } from '../talking-points.ts';
import type { DraftFacts, DraftPhrases } from './draft-phrases.ts';
import { greetingName } from './greeting-name.ts';

interface Tone {
  readonly hello: string;
  /** Called by the whole name or as one calls a colleague. */
  readonly names: 'whole' | 'first';
  readonly role: (jobTitle: string) => string;
  readonly thanks: (meet: string, weekday: string, role: string) => string;
  readonly enjoyed: (points: string) => string;
  readonly nothingTyped: (client: string) => string;
}

const tones: Readonly<Record<Division, Tone>> = {
  office: {
    hello: 'Dear',
    names: 'whole',
    role: (jobTitle) => `the ${jobTitle} position`,
    thanks: (meet, weekday, role) =>
      `Thank you for taking the time to ${meet} with me on ${weekday} about ${role}.`,
    enjoyed: (points) => `I especially enjoyed talking about ${points}.`,
    nothingTyped: (client) => `I enjoyed learning more about the work at ${client}.`,
  },
  industrial: {
    hello: 'Hello',
    names: 'first',
    role: (jobTitle) => `the ${jobTitle} job`,
    thanks: (meet, weekday, role) =>
      `Thanks for taking the time to ${meet} with me on ${weekday} about ${role}.`,
    enjoyed: (points) => `It was good to hear about ${points}.`,
    nothingTyped: (client) => `It was good to hear how you do things at ${client}.`,
  },
  technical: {
    hello: 'Hi',
    names: 'first',
    role: (jobTitle) => `the ${jobTitle} role`,
    thanks: (meet, weekday, role) =>
      `Thank you for taking the time to ${meet} with me on ${weekday} about ${role}.`,
    enjoyed: (points) => `I keep thinking about ${points}.`,
    nothingTyped: (client) => `I liked hearing how the team at ${client} works.`,
  },
  managerial: {
    hello: 'Dear',
    names: 'whole',
    role: (jobTitle) => `the ${jobTitle} position`,
    thanks: (meet, weekday, role) =>
      `Thank you for making time to ${meet} with me on ${weekday} about ${role}.`,
    enjoyed: (points) => `I valued what you shared about ${points}.`,
    nothingTyped: (client) => `I valued the picture you gave me of ${client} and where it is headed.`,
  },
};

const list = (words: readonly string[]) => joinWith(words, 'and');

/** `I met with Dana Reyes on Tuesday, March 2 about`, to somebody who was not there. */
const iMetThem = ({ byPhone, interviewers, day }: DraftFacts): string => {
  if (interviewers.length === 0) return `I interviewed on ${day} for`;
  return `I ${byPhone ? 'spoke' : 'met'} with ${list(interviewers)} on ${day} about`;
};

const thanks = (facts: DraftFacts): string => {
  const tone = tones[facts.division];
  const role = tone.role(facts.jobTitle);
  if (facts.throughHr && facts.interviewers.length > 0) {
    return `${iMetThem(facts)} ${role}, and I would like to say thank you for the time I was given. Would you kindly pass this note on?`;
  }
  if (facts.throughHr) return `Thank you for arranging my interview on ${facts.weekday} for ${role}.`;
  return tone.thanks(facts.byPhone ? 'speak' : 'meet', facts.weekday, role);
};

const thanksAgain = (facts: DraftFacts): string => {
  const role = tones[facts.division].role(facts.jobTitle);
  return facts.throughHr
    ? `${iMetThem(facts)} ${role}, and I am thankful for the time I was given.`
    : `Thank you again for ${facts.byPhone ? 'speaking' : 'meeting'} with me on ${facts.day} about ${role}.`;
};

const talkingPoints = ({ points, client, division, throughHr }: DraftFacts): string => {
  switch (points.form) {
    case 'none':
      return throughHr
        ? `I enjoyed learning more about the work at ${client}.`
        : tones[division].nothingTyped(client);
    case 'phrases':
      return throughHr
        ? `I enjoyed talking about ${list(points.phrases)}.`
        : tones[division].enjoyed(list(points.phrases));
    case 'list':
      return asOwnParagraph(
        points.items,
        (item) => `One thing from the conversation has stayed with me: ${item}.`,
        'A few things from the conversation have stayed with me:',
      );
  }
};

export const draftPhrasesEn: DraftPhrases = {
  list,
  greeting: ({ division, greet, throughHr }) => {
    const { hello, names } = tones[division];
    if (greet.length === 0) return 'Hello,';
    return `${hello} ${list(names === 'first' && !throughHr ? greet.map(greetingName) : greet)},`;
  },
  thanks,
  thanksAgain,
  talkingPoints,
};
