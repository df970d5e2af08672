import { afterAll, beforeAll } from 'vitest';
import { aroundStories } from './around.stories.ts';
import { badInputStories } from './bad-input.stories.ts';
import { boardStories } from './board.stories.ts';
import { yearLike2027 } from './calendar.ts';
import { loggingStories } from './logging.stories.ts';
import { noteStories } from './notes.stories.ts';
import { outboxStories } from './outbox.stories.ts';
import { openPortal, type Portal } from './portal.ts';
import { recordStories } from './records.stories.ts';
import { resumeStories } from './resumes.stories.ts';
import { sessionStories } from './session.stories.ts';
import { settingsStories } from './settings.stories.ts';
import { todayStories } from './today.stories.ts';

/*
 * What happens on one day: the demo agency, one submission in every stage of every division, its clock on a Monday
 * morning. One system for all of these stories; each takes submissions of its own, or puts back what it moved.
 */

const year = yearLike2027('03-01');
let portal: Portal;

beforeAll(async () => {
  portal = await openPortal(`${year}-03-01T15:00:00Z`);
});

afterAll(() => portal?.close());

boardStories(() => portal, year);
sessionStories(() => portal);
badInputStories(() => portal, year);
loggingStories(() => portal, year);
todayStories(() => portal, year);
outboxStories(() => portal);
recordStories(() => portal, year);
noteStories(() => portal);
resumeStories(() => portal);
aroundStories(() => portal);
// Last: they move everybody's dates.
settingsStories(() => portal, year);
