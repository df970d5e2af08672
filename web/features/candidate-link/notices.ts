import type { LinkAction } from '@afterword/contracts/resources/candidate-links';

const troubles = [
  'failed',
  'not-understood',
  'nothing-sent-yet',
  'undo-too-late',
  'until-gone-by',
  'until-missing',
] as const;

const done: Readonly<Record<LinkAction['action'], true>> = {
  sent: true,
  'undo-sent': true,
  answered: true,
  'undo-answer': true,
  'did-not-take-place': true,
  'undo-did-not-take-place': true,
  'talking-points': true,
  'undo-talking-points': true,
  stop: true,
  resume: true,
};

/** What the page says after a button was pressed; the name travels in the address, never the sentence. */
export type NoticeName = LinkAction['action'] | (typeof troubles)[number];

export interface Notice {
  readonly name: NoticeName;
  readonly tone: 'done' | 'trouble';
}

/** Notices of "They need more time" that came without a day that will do. */
const withoutDay: readonly NoticeName[] = ['until-gone-by', 'until-missing'];

/** Whether the page says that a day is wanted: then what asks for it has to be in sight. */
export const wantsDay = (notice: Notice | undefined): boolean =>
  notice !== undefined && withoutDay.includes(notice.name);

/** The notice an address asks for; `undefined` where it is none of ours. */
export function noticeOf(name: string | undefined): Notice | undefined {
  if (name === undefined) return undefined;
  if (Object.hasOwn(done, name)) return { name: name as NoticeName, tone: 'done' };
  const trouble = troubles.find((one) => one === name);
  return trouble && { name: trouble, tone: 'trouble' };
}
