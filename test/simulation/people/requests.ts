import { dateIn, wallTime } from '@afterword/core/calendar/wall-time';
import type { Interview } from '@afterword/core/interview/interview';
import type { Submission } from '@afterword/core/submission/submission';
import { signLink } from '@afterword/functions/runtime/candidate-link';
import { linkSecret } from '../functions.ts';
import type { World } from '../world.ts';
import type { Command } from './command.ts';
import { ask, type Reply } from './request.ts';

export const recruiter = 'rosa@agency.test';
export const admin = 'ada@agency.test';

/** What somebody looks at as they act. */
export interface Sight {
  readonly submission: Submission;
  readonly interview: Interview;
}

/** Which interview of which submission. */
export const about = ({ submission, interview }: Sight) => ({
  submissionId: submission.id,
  interviewId: interview.id,
});

export const interviewPath = (submissionId: string, interviewId: string, rest: string): string =>
  `/v1/submissions/${submissionId}/interviews/${interviewId}${rest}`;

const seconds = (world: World): number => Math.floor(world.time.now / 1000);

/** The date there, now. */
export const today = (world: World, zone: string): string => dateIn(seconds(world), zone);

/** A wall-clock quarter of an hour, so many minutes from now. */
export const wallAt = (world: World, inMinutes: number, zone: string): string => {
  const { date, minute: at } = wallTime(seconds(world) + inMinutes * 60, zone);
  const quarter = Math.floor(at / 15) * 15;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date}T${two(Math.floor(quarter / 60))}:${two(quarter % 60)}`;
};

/** What somebody signed in sends. */
export const post = (world: World, path: string, command: Command, body: object = {}, as = recruiter) =>
  ask(world, { method: 'POST', path, body, command, as });

/** The token of the link in a mail about that interview. */
export const tokenOf = ({ submission, interview }: Sight): string =>
  signLink(linkSecret, {
    submissionId: submission.id,
    interviewId: interview.id,
    generation: submission.linkGeneration,
  });

/** What the candidate presses behind the link of a mail. */
export function byLink(world: World, sight: Sight, action: object, command: Command): Promise<Reply | null> {
  return ask(world, { method: 'POST', path: `/v1/candidate-links/${tokenOf(sight)}`, body: action, command });
}

/** Reads for the ETag, then changes. */
export async function patch(
  world: World,
  path: string,
  body: object,
  command: Command,
  as: string,
): Promise<Reply | null> {
  const read = await ask(world, { method: 'GET', path, command: { do: 'other', what: 'look' }, as });
  if (!read?.etag) return null;
  return ask(world, { method: 'PATCH', path, body, command, as, ifMatch: read.etag });
}
