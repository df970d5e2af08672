import type { SubmissionId } from '@afterword/core/kernel/ids';
import { dueShards } from './table-shape.ts';

/** Which shard of the due index a submission belongs to: FNV-1a, so that it is the same in every process for ever. */
export function dueShardOf(id: SubmissionId): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % dueShards;
}
