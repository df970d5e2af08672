import type { WrittenMail } from '../cloud/receipt-rule.ts';
import type { PassedOnMail } from '../cloud/simulated-ses.ts';
import type { Committed } from '../cloud/simulated-stores.ts';
import { shapes } from '../functions.ts';
import type { World } from '../world.ts';
import { LetterboxMarks, type Mark } from './letterbox-marks.ts';
import type { Violation } from './violation.ts';

const minute = 60_000;
const hour = 60 * minute;

/** ADR 16: a mail goes back into the queue until it is eleven days old. */
const mostAge = 11 * 24 * hour;

/** Product.md and ADR 16: "Ten mails an hour for a submission". */
const mostAnHour = 10;

interface NotedAt extends Mark {
  readonly at: number;
  /** Which commit, counted from 0. */
  readonly commit: number;
}

/** Who reads it must get it: machines' mails too, but neither bounces, nor our own, nor spam. */
const concernsRecruiter = ({ is, isSpam }: WrittenMail): boolean =>
  !isSpam && is !== 'bounce' && is !== 'own';

/**
 * I11: every mail that concerns the recruiter is passed on to them, soon after the last trouble, and once unless
 * whoever passed it on ended before it was noted; more than ten an hour are kept back. Nothing is passed on while
 * sending is off (I9), nor of a person who was erased (I6).
 */
export function checkPassingOn(world: World): Violation[] {
  if (world.written.length === 0) return [];
  const noted = readNoted(world.commits);
  const copies = Map.groupBy(world.ses.passedOn, ({ mailId }) => mailId);
  const erasedAt = whenErased(world.commits);
  const found: Violation[] = [];
  for (const mail of world.written) {
    const marks = noted.filter(({ mailId }) => mailId === mail.id);
    found.push(
      ...checkCopies(world, mail, copies.get(mail.id) ?? [], marks),
      ...checkArrived(world, mail, copies.get(mail.id) ?? [], marks, erasedAt),
      ...checkKeptBack(world, marks, noted),
    );
  }
  found.push(...checkSwitch(world), ...checkErased(world, erasedAt));
  return found;
}

function readNoted(commits: readonly Committed[]): readonly NotedAt[] {
  const marks = new LetterboxMarks();
  return commits.flatMap((commit, index) =>
    marks.take(commit).map((mark) => ({ ...mark, at: commit.at, commit: index })),
  );
}

function checkCopies(
  world: World,
  mail: WrittenMail,
  copies: readonly PassedOnMail[],
  marks: readonly NotedAt[],
): readonly Violation[] {
  const say = (what: string): Violation => ({ invariant: 'I11', what: `${mail.id} ${what}` });
  if (!concernsRecruiter(mail)) return copies.slice(0, 1).map(() => say(`was passed on: ${mail.is}`));
  const done = marks.find(({ state }) => state === 'passed-on');
  // Two machines whose clocks disagree may be at it together.
  const mostTogether =
    world.faults.mostSkewMilliseconds > 0 ? shapes.inboundFunction.timeoutSeconds * 1000 : 0;
  return copies.slice(1).flatMap(({ at, commits, isBesideAnother }) => {
    if (done && done.commit < commits && at - done.at >= mostTogether) {
      return [say('was passed on again although that was noted')];
    }
    return isBesideAnother && mostTogether === 0 ? [say('was passed on by two at once')] : [];
  });
}

function checkArrived(
  world: World,
  mail: WrittenMail,
  [first]: readonly PassedOnMail[],
  marks: readonly NotedAt[],
  erasedAt: number,
): readonly Violation[] {
  if (!concernsRecruiter(mail) || marks.some(({ state, isFirst }) => state === 'kept-back' && isFirst))
    return [];
  const limit = Math.max(mail.at, world.troubleUntil(mail.at) ?? 0) + 15 * minute;
  if (world.wasOffThroughout(mail.at + hour, mail.at + mostAge)) return [];
  if (erasedAt < limit || world.time.now < limit) return [];
  const say = (what: string): readonly Violation[] => [{ invariant: 'I11', what: `${mail.id} ${what}` }];
  if (!first) return say('was never passed on');
  return first.at > limit
    ? say(`was passed on ${Math.round((first.at - limit) / minute)} minutes too late`)
    : [];
}

/** Kept back only where ten were taken in the hour before, and taken only where fewer were. */
function checkKeptBack(
  world: World,
  marks: readonly NotedAt[],
  noted: readonly NotedAt[],
): readonly Violation[] {
  const [first] = marks;
  if (!first) return [];
  const skew = 2 * world.faults.mostSkewMilliseconds + 1000;
  const takenSince = (since: number): number =>
    noted.filter(
      ({ submissionId, commit, at, state, isFirst }) =>
        submissionId === first.submissionId &&
        commit < first.commit &&
        at >= since &&
        isFirst &&
        state === 'taken',
    ).length;
  const say = (what: string): Violation => ({ invariant: 'I11', what: `${first.mailId} ${what}` });
  if (first.state === 'kept-back') {
    return takenSince(first.at - hour - skew) >= mostAnHour
      ? []
      : [say('was kept back, and not one too many')];
  }
  return takenSince(first.at - hour + skew) < mostAnHour ? [] : [say('was taken, and one too many')];
}

/** When the person asked for was erased; never: the end of time. */
const whenErased = (commits: readonly Committed[]): number =>
  commits.find(({ changes }) =>
    changes.some((change) => change.kind === 'candidate' && change.value.erasedAt !== null),
  )?.at ?? Number.POSITIVE_INFINITY;

/** I9: off means off, for whatever leaves. */
function checkSwitch({ commits, ses }: World): readonly Violation[] {
  const found: Violation[] = [];
  let offSince: number | null = null;
  let read = 0;
  for (const { at, mailId, commits: before } of ses.passedOn) {
    for (const commit of commits.slice(read, before)) {
      for (const change of commit.changes) {
        if (change.kind === 'agency')
          offSince = change.value.sending.mode === 'off' ? (offSince ?? commit.at) : null;
      }
    }
    read = before;
    if (offSince !== null && at - offSince > minute) {
      found.push({ invariant: 'I9', what: `${mailId} was passed on with sending off` });
    }
  }
  return found;
}

/** I6: no mail of a person goes around once they were erased; what was being passed on at that moment may. */
const checkErased = ({ ses }: World, erasedAt: number): readonly Violation[] =>
  ses.passedOn
    .filter(({ at }) => at - erasedAt > shapes.inboundFunction.timeoutSeconds * 1000)
    .map(({ mailId }) => ({ invariant: 'I6', what: `${mailId} of an erased candidate was passed on` }));
