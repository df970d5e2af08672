import { needsOf } from '@afterword/core/submission/needs';
import type { Submission } from '@afterword/core/submission/submission';
import type { NeedySubmission } from './items.ts';

/** What Today shows of a submission and since when, or `undefined` where nothing of it will ever need a person. */
export function needyOf(
  submission: Submission,
): { readonly at: number; readonly shown: NeedySubmission } | undefined {
  const needs = needsOf(submission);
  if (needs.length === 0) return undefined;
  const { id, candidateId, division, ownerId, names } = submission;
  return {
    at: Math.min(...needs.map(({ from }) => from)),
    shown: { id, candidateId, division, ownerId, names, needs },
  };
}
