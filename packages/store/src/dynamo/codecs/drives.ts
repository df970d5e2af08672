import * as z from 'zod/mini';
import type { Drives } from '../../items.ts';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { text, whole } from './scalars.ts';

const drives = z.strictObject({
  shard: whole,
  driven: z.record(text, z.strictObject({ dueAt: whole, at: whole })),
});

export const drivesCodec = itemCodec<Drives>()({ type: itemTypes.drives, schema: drives });
