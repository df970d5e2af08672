import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { agencyCodec } from '../codecs/agency.ts';
import { candidateCodec } from '../codecs/candidate.ts';
import { clientCodec } from '../codecs/client.ts';
import { eventCodec } from '../codecs/event.ts';
import { idempotencyCodec } from '../codecs/idempotency.ts';
import { type Item, versionOf } from '../codecs/item-codec.ts';
import { jobCodec } from '../codecs/job.ts';
import { jobOrderCodec } from '../codecs/job-order.ts';
import { messageCodec } from '../codecs/message.ts';
import { submissionCodec } from '../codecs/submission.ts';
import { textCodec } from '../codecs/text.ts';
import { userCodec } from '../codecs/user.ts';
import { plainItem } from '../stream-image.ts';

const codecs = {
  [itemTypes.agency]: agencyCodec,
  [itemTypes.user]: userCodec,
  [itemTypes.client]: clientCodec,
  [itemTypes.jobOrder]: jobOrderCodec,
  [itemTypes.candidate]: candidateCodec,
  [itemTypes.submission]: submissionCodec,
  [itemTypes.message]: messageCodec,
  [itemTypes.event]: eventCodec,
  [itemTypes.text]: textCodec,
  [itemTypes.job]: jobCodec,
  [itemTypes.idempotency]: idempotencyCodec,
};

/** Items as released versions wrote them. A file is added with a release and never changed. */
const samples = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    const images = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(text));
    return { release: file.replace('.json', ''), items: images.map(plainItem) };
  });

const ofType = (items: readonly Item[], type: string): readonly Item[] =>
  items.filter((item) => item.type === type);

it.each(samples)('reads everything that $release wrote', ({ items }) => {
  for (const [type, codec] of Object.entries(codecs)) {
    const written = ofType(items, type);
    expect(written.length, type).toBeGreaterThan(0);
    for (const item of written) {
      expect(codec.decode(item)).toBeDefined();
      expect(versionOf(item)).toBe(1);
    }
  }
});

it('writes a submission of the present schema back as it was', () => {
  const [item] = ofType(samples.at(-1)?.items ?? [], itemTypes.submission);
  expect(item && submissionCodec.decode(item)).toEqual(item?.data);
});
