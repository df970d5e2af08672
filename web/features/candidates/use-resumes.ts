'use client';

import type { ResumeView } from '@afterword/contracts/resources/resumes';
import { checkResume } from '@afterword/core/candidate/resume';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { orThrow, ProblemError } from '../../client/problem-error.ts';
import { UploadError, uploadFile } from './upload-file.ts';

export interface Upload {
  readonly fileName: string;
  /** From 0 to 1. */
  readonly part: number;
}

const sentenceOf = (error: unknown): string =>
  error instanceof ProblemError || error instanceof UploadError
    ? error.message
    : 'It could not be sent. Check the connection and try again.';

/** Files of a candidate: what there are, and what one does with them. */
export function useResumes(candidateId: string) {
  const queries = useQueryClient();
  const queryKey = ['candidate', candidateId, 'resumes'];
  const [upload, setUpload] = useState<Upload>();
  const [refusal, setRefusal] = useState<string>();
  const list = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      orThrow(await api.listResumes({ params: { candidateId } }, { signal })).items,
  });

  const attempt = async (work: () => Promise<void>) => {
    setRefusal(undefined);
    try {
      await work();
    } catch (error) {
      setRefusal(sentenceOf(error));
    }
  };

  return {
    ...list,
    upload,
    refusal,

    add: (file: File) =>
      attempt(async () => {
        const fileName = file.name.trim();
        // Said before a byte has left: the API says the same.
        const checked = checkResume({ fileName, bytes: file.size });
        if (!checked.ok) return setRefusal(checked.refusal.message);
        setUpload({ fileName, part: 0 });
        try {
          const leave = orThrow(
            await api.startResume({ params: { candidateId }, body: { fileName, bytes: file.size } }),
          );
          await uploadFile(leave, file, (part) => setUpload({ fileName, part }));
          const params = { candidateId, resumeId: leave.id };
          orThrow(await api.keepResume({ params }));
          await queries.invalidateQueries({ queryKey });
        } finally {
          setUpload(undefined);
        }
      }),

    open: ({ id: resumeId }: ResumeView) =>
      attempt(async () => {
        const { url } = orThrow(await api.linkToResume({ params: { candidateId, resumeId } }));
        // It comes as an attachment: the page stays where it is.
        window.location.assign(url);
      }),

    remove: ({ id: resumeId }: ResumeView) =>
      attempt(async () => {
        orThrow(await api.removeResume({ params: { candidateId, resumeId } }));
        await queries.invalidateQueries({ queryKey });
      }),
  };
}

export type Resumes = ReturnType<typeof useResumes>;
