import { afterAll, beforeAll } from 'vitest';
import { byHandStories } from './by-hand.stories.ts';
import { yearLike2027 } from './calendar.ts';
import { candidateLinkStories } from './candidate-links.stories.ts';
import { changingPlansStories } from './changing-plans.stories.ts';
import { mainStories } from './main-story.stories.ts';
import { openPortal, type Portal } from './portal.ts';
import { replyStories } from './replies.stories.ts';

/*
 * Stories that need time to pass: one system, whose clock goes from October to February through all of them, one
 * after the other. Each has candidates of its own.
 */

const year = yearLike2027('10-04');
let portal: Portal;

beforeAll(async () => {
  // A Monday, ten in the morning in Chicago.
  portal = await openPortal(`${year}-10-04T15:00:00Z`, { seed: 'people' });
});

afterAll(() => portal?.close());

byHandStories(() => portal, year);
candidateLinkStories(() => portal, year);
replyStories(() => portal, year);
changingPlansStories(() => portal, year);
mainStories(() => portal, year);
