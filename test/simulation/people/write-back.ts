import { stepKey } from '@afterword/core/follow-up/step';
import type { MailKind } from '@afterword/functions/inbound/classify-mail';
import { type Sample, samples } from '@afterword/functions/inbound/samples/samples';
import type { IncomingMail } from '../cloud/receipt-rule.ts';
import type { Random } from '../engine/random.ts';
import { queueUrls } from '../functions.ts';
import type { World } from '../world.ts';
import { stopAndResume } from './by-link.ts';
import { interviewPath, post } from './requests.ts';
import { busyDays, switchSending, untilNextMoment } from './script.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const of = (kind: MailKind): readonly Sample[] => samples.filter(({ is }) => is === kind);

const written: Readonly<Record<MailKind, readonly Sample[]>> = {
  human: of('human'),
  automatic: of('automatic'),
  'calendar-answer': of('calendar-answer'),
  bounce: of('bounce'),
  own: of('own'),
};

/** People most of all, since theirs change something. */
const usual: readonly MailKind[] = [
  'human',
  'human',
  'human',
  'human',
  'automatic',
  'automatic',
  'calendar-answer',
  'bounce',
  'own',
];

/** A person's answer about the first submission, always the same. */
export const aReply: IncomingMail = {
  submissionId: 'sub-1',
  is: 'human',
  isSpam: false,
  from: 'ana.reyes@mail.test',
  source: 'From: Ana Reyes <ana.reyes@mail.test>\r\nSubject: Re: Your note\r\n\r\nThey called me.\r\n',
};

/** A mail of that kind arrives at the submission's address. */
function arrive(world: World, submissionId: string, is: MailKind, random: Random): void {
  const mail = world.receive({ ...random.pick(written[is]), submissionId, isSpam: random.chance(0.05) });
  world.queue(queueUrls.inbound).put(mail);
}

/** Two programs that answer each other, or somebody in a hurry: more than are taken in an hour. */
async function arriveInNumbers(
  world: World,
  submissionId: string,
  is: MailKind,
  random: Random,
): Promise<void> {
  for (let mail = 0; mail < 13; mail += 1) {
    arrive(world, submissionId, is, random);
    await world.sleep(random.whole(1, 6) * minute);
  }
}

/** The recruiter reads it some time later, and sends what waits for them, or skips it. */
async function decide(world: World, submissionId: string, random: Random): Promise<void> {
  await world.sleep(random.whole(5, 4 * 24 * 60) * minute);
  const found = await world.rows.submissions.find(submissionId);
  for (const interview of found?.value.interviews ?? []) {
    for (const step of interview.steps) {
      if (step.state !== 'held' || step.holdReason !== 'candidate-replied') continue;
      const what = random.pick(['send-now', 'skip'] as const);
      await post(world, interviewPath(submissionId, interview.id, `/steps/${stepKey(step)}/${what}`), {
        do: 'other',
        what: `${what} ${stepKey(step)}`,
      });
    }
  }
}

/** Having written, they stop the mails by link as well, and want them again some days later. */
async function waver(world: World, submissionId: string, random: Random): Promise<void> {
  await world.sleep(random.whole(1, 24 * 60) * minute);
  const found = await world.rows.submissions.find(submissionId);
  const interview = found?.value.interviews.at(-1);
  if (found && interview) await stopAndResume(world, { submission: found.value, interview });
}

/**
 * What comes back for one submission in the weeks of a history. Its chance is not that of the people, so that a
 * history in which nobody writes back is the one it was.
 */
export async function writeBack(world: World, submissionId: string, random: Random): Promise<void> {
  const mails = random.whole(1, 4);
  for (let mail = 0; mail < mails; mail += 1) {
    await world.sleep(Math.floor(random.next() * 2 * (busyDays / (mails + 1)) * day));
    // Often just when something is about to leave, since that is when it matters.
    if (random.chance(0.4)) await untilNextMoment(world, submissionId, random);
    const found = await world.rows.submissions.find(submissionId);
    if (!found || found.value.interviews.length === 0) continue;
    // A long weekend: longer than the queue's patience.
    if (random.chance(0.02)) void switchSending(world, random, 100);
    const is = random.pick(usual);
    if (random.chance(0.04)) await arriveInNumbers(world, submissionId, is, random);
    else arrive(world, submissionId, is, random);
    if (is !== 'human') continue;
    if (random.chance(0.5)) await decide(world, submissionId, random);
    else if (random.chance(0.3)) await waver(world, submissionId, random);
  }
}
