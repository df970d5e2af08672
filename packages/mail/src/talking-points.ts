import type { Language } from '@afterword/core/candidate/candidate';
import { oneLine, shorten } from './plain-text.ts';

/** Talking points as a draft takes them up: as phrases within a sentence, or as a list where they are too long. */
export type TalkingPoints =
  | { readonly form: 'none' }
  | { readonly form: 'phrases'; readonly phrases: readonly string[] }
  | { readonly form: 'list'; readonly items: readonly string[] };

const mostPhrases = 3;
const longestPhrase = 80;
const mostItems = 8;
const longestItem = 300;

/** Decides how to weave in what the recruiter or the candidate typed, in whatever shape they typed it. */
export function readTalkingPoints(points: readonly string[], language: Language): TalkingPoints {
  const { smallWords } = habits[language];
  const lowerFirst = (topic: string): string =>
    smallWords.test(topic) ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic;
  const topics = points.map(asTopic).filter((topic) => topic !== '');
  if (topics.length === 0) return { form: 'none' };
  if (topics.length <= mostPhrases && topics.every(isPhrase)) {
    return { form: 'phrases', phrases: topics.map(lowerFirst) };
  }
  return {
    form: 'list',
    items: topics.slice(0, mostItems).map((topic) => shorten(upperFirst(topic), longestItem)),
  };
}

/** `- We talked about the new plant.` is the topic `the new plant`. People type in either language in either mail. */
const asTopic = (point: string): string =>
  oneLine(point)
    .replace(/^[-*•·–]\s*/u, '')
    .replace(/^(?:we|they|i)?\s*(?:talked|spoke|chatted|asked)\s+(?:a lot\s+)?about\s+/iu, '')
    .replace(/^(?:we\s+|they\s+|i\s+)?(?:discussed|mentioned)\s+(?!that\b|how\b|if\b|whether\b)/iu, '')
    .replace(
      /^(?:hablamos|platicamos|conversamos|hablé|platiqué|conversé|hablaron|platicaron)\s+(?:mucho\s+)?(?:sobre|acerca de|de)(l?)\s+/iu,
      (_, article: string) => (article === '' ? '' : 'el '),
    )
    .replace(/[\s.,;:!]+$/u, '')
    .trim();

const isPhrase = (topic: string): boolean =>
  topic.length <= longestPhrase &&
  !/[.!?;:]\s|\?$|\n/u.test(topic) &&
  !/^(?:i|he|she|they|we|you|it|me|te|le|les|nos|se|yo|ella|él|ellos|\p{Lu}\p{L}+ (?:is|was|has|wants|likes|liked|said|asked|mentioned|es|fue|tiene|quiere|dijo|preguntó|me))\b/iu.test(
    topic,
  );

/** Words that start with a capital only because they came first. Names and acronyms keep theirs. */
const habits: Readonly<Record<Language, { readonly smallWords: RegExp }>> = {
  en: {
    smallWords:
      /^(?:a|an|the|their|your|our|his|her|my|this|that|these|how|what|why|when|where|which|who|whether|working|using|moving|building|learning|managing|training|new|more|some|being)\b/iu,
  },
  es: {
    smallWords:
      /^(?:el|la|los|las|un|una|unos|unas|su|sus|mi|mis|este|esta|estos|estas|ese|esa|lo|cómo|qué|por|cuándo|dónde|quién|the|a|an|their|how|what|nuevo|nueva|más|trabajar|usar|aprender)(?![\p{L}])/iu,
  },
};

const upperFirst = (topic: string): string => topic.charAt(0).toUpperCase() + topic.slice(1);

/** Points that are sentences: one is said in a sentence, several stand as a list of their own. */
export function asOwnParagraph(
  items: readonly string[],
  one: (item: string) => string,
  several: string,
): string {
  const [only, ...others] = items;
  if (only === undefined) return '';
  return others.length === 0
    ? one(only)
    : `\n\n${[several, ...items.map((item) => `- ${item}`)].join('\n')}\n\n`;
}
