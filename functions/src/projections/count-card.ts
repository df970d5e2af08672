import { divisions } from '@afterword/core/division/division';
import { openStages } from '@afterword/core/submission/stage';
import type { CountedColumn, Counters } from '@afterword/store/ports';
import { dataIn, type Image, numberIn, textIn } from '../runtime/stream-image.ts';

/** Counts a card where it stands now. Most changes leave it in its column: then nothing is asked of the table. */
export async function countCard(
  counters: Pick<Counters, 'note'>,
  before: Image | undefined,
  after: Image,
): Promise<void> {
  const column = columnOf(after);
  const old = before && columnOf(before);
  if (old !== undefined && old?.division === column?.division && old?.stage === column?.stage) return;
  const version = numberIn(after, 'version');
  if (version === null) throw new Error('The stream record has no version');
  await counters.note({ submissionId: textIn(dataIn(after), 'id'), version, column });
}

/** `null`: it is closed, and not on the board. */
function columnOf(image: Image): CountedColumn | null {
  const data = dataIn(image);
  const stage = openStages.find((known) => known === data.stage?.S);
  const division = divisions.find((known) => known === data.division?.S);
  return stage && division ? { division, stage } : null;
}
