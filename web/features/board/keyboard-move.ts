import { type OpenStage, openStages, stageNames } from '@afterword/core/submission/stage';

/** A card that was picked up with the keyboard, and the column it would go to. */
export interface Carried {
  readonly id: string;
  readonly name: string;
  readonly from: OpenStage;
  readonly over: OpenStage;
}

export type CarryResult =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'carrying'; readonly carried: Carried; readonly says: string }
  | { readonly kind: 'dropped'; readonly carried: Carried }
  | { readonly kind: 'cancelled'; readonly says: string };

export const pickedUp = ({ name, from }: Carried): string =>
  `${name} picked up from ${stageNames[from]}. Left and right arrow keys choose a stage, Enter moves it there, Escape leaves it.`;

/** What a key does to a card that is being carried, and what a screen reader says about it. */
export function carry(carried: Carried, key: string): CarryResult {
  const at = openStages.indexOf(carried.over);
  const to = {
    ArrowLeft: Math.max(0, at - 1),
    ArrowRight: Math.min(openStages.length - 1, at + 1),
    Home: 0,
    End: openStages.length - 1,
  }[key];
  if (to !== undefined) {
    const over = openStages[to] ?? carried.over;
    const place = `${to + 1} of ${openStages.length}`;
    const back = over === carried.from ? ', where it came from' : '';
    return { kind: 'carrying', carried: { ...carried, over }, says: `${stageNames[over]}, ${place}${back}.` };
  }
  if (key === 'Escape' || key === 'Tab') {
    return { kind: 'cancelled', says: `${carried.name} stays in ${stageNames[carried.from]}.` };
  }
  if (key === 'Enter' || key === ' ') {
    return carried.over === carried.from
      ? { kind: 'cancelled', says: `${carried.name} stays in ${stageNames[carried.from]}.` }
      : { kind: 'dropped', carried };
  }
  return { kind: 'ignored' };
}
