import type { Division } from '@afterword/core/division/division';
import { joinWith } from '../plain-text.ts';
import type { DraftFacts, DraftWording } from './draft-wording.ts';
import { greetingName } from './greeting-name.ts';

interface Tone {
  readonly hello: string;
  /** Called by the whole name or as one calls a colleague. */
  readonly names: 'whole' | 'first';
  readonly interest: string;
  readonly closing: string;
}

/** How each division sounds; never more than these four lines apart. */
const tones: Readonly<Record<Division, Tone>> = {
  office: {
    hello: 'Dear',
    names: 'whole',
    interest: 'Our conversation made me even more interested, and I would be glad to join your team.',
    closing: 'Kind regards,',
  },
  industrial: {
    hello: 'Hello',
    names: 'first',
    interest: 'I liked what I heard, and I would be glad to work with your crew.',
    closing: 'Thank you,',
  },
  technical: {
    hello: 'Hi',
    names: 'first',
    interest: 'It sounds like the kind of work I enjoy most, and I would be glad to be part of it.',
    closing: 'Best regards,',
  },
  managerial: {
    hello: 'Dear',
    names: 'whole',
    interest: 'I came away with a clear picture of the role, and even more interested in taking it on.',
    closing: 'With best regards,',
  },
};

const list = (words: readonly string[]) => joinWith(words, 'and');

/** `I met with Dana Reyes on Tuesday about`, to somebody who was not there. */
const iMetThem = ({ byPhone, interviewers, day }: DraftFacts): string => {
  if (interviewers.length === 0) return `I interviewed on ${day} for`;
  return `I ${byPhone ? 'spoke' : 'met'} with ${list(interviewers)} on ${day} about`;
};

const thanks = (facts: DraftFacts): string => {
  const role = `the ${facts.jobTitle} position`;
  if (facts.throughHr && facts.interviewers.length > 0) {
    return `${iMetThem(facts)} ${role}, and I would like to say thank you for the time I was given. Would you kindly pass this note on?`;
  }
  if (facts.throughHr) return `Thank you for arranging my interview on ${facts.weekday} for ${role}.`;
  return `Thank you for taking the time to ${facts.byPhone ? 'speak' : 'meet'} with me on ${facts.weekday} about ${role}.`;
};

const remembered = ({ points, client }: DraftFacts): string => {
  switch (points.form) {
    case 'none':
      return `I enjoyed learning more about the work at ${client}.`;
    case 'phrases':
      return `I especially enjoyed talking about ${list(points.phrases)}.`;
    case 'list':
      return points.items.length === 1
        ? `One thing from the conversation has stayed with me: ${points.items.join('')}.`
        : [
            'A few things from the conversation have stayed with me:',
            ...points.items.map((item) => `- ${item}`),
          ].join('\n');
  }
};

const timeline = ({ decisionDay }: DraftFacts): string =>
  decisionDay === null
    ? 'Could you tell me what the timeline looks like from here? If there is anything else you need from me, I will send it right away.'
    : `I understood that a decision was planned for ${decisionDay}. Could you tell me what the timeline looks like now? If there is anything else you need from me, I will send it right away.`;

const stillInterested = (facts: DraftFacts): string => {
  const role = `the ${facts.jobTitle} position`;
  const about = facts.points.form === 'phrases' ? facts.points.phrases[0] : undefined;
  const memory = about === undefined ? '' : ` I have thought back to the conversation about ${about}.`;
  if (facts.throughHr) return `${iMetThem(facts)} ${role}, and I am still very interested.${memory}`;
  return `Thank you again for ${facts.byPhone ? 'speaking' : 'meeting'} with me on ${facts.day} about ${role}. I am still very interested.${memory}`;
};

export const draftWordingEn: DraftWording = {
  subject: {
    'thank-you': ({ jobTitle }) => `Thank you: ${jobTitle} interview`,
    'first-follow-up': ({ jobTitle }) => `Following up on the ${jobTitle} position`,
    'second-follow-up': ({ jobTitle }) => `Still interested in the ${jobTitle} position`,
  },
  greeting: ({ division, greet, throughHr }) => {
    const { hello, names } = tones[division];
    if (greet.length === 0) return 'Hello,';
    return `${hello} ${list(names === 'first' && !throughHr ? greet.map(greetingName) : greet)},`;
  },
  paragraphs: {
    'thank-you': (facts) => {
      const interest = facts.throughHr
        ? `The conversation made me even more interested in joining ${facts.client}.`
        : tones[facts.division].interest;
      // A list stands as a paragraph of its own.
      return facts.points.form === 'list'
        ? [thanks(facts), remembered(facts), interest]
        : [`${thanks(facts)} ${remembered(facts)}`, interest];
    },
    'first-follow-up': (facts) => [stillInterested(facts), timeline(facts), 'Thank you for your time.'],
    'second-follow-up': (facts) => [
      `I know how full the days get, so only a short note: I remain interested in the ${facts.jobTitle} position at ${facts.client}.`,
      'If plans have changed, I understand. A line either way would help me, and I would be glad to stay in touch.',
    ],
  },
  closing: ({ division }) => tones[division].closing,
};
