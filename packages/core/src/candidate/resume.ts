import type { CandidateId, ResumeId, UserId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { EpochSeconds } from '../kernel/time.ts';

/** What kinds of file are taken, by the ending of their name; nothing a browser would run. */
export const resumeTypes = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  txt: 'text/plain',
} as const;

export type ResumeEnding = keyof typeof resumeTypes;

/** Bytes: 8 MB. */
export const resumeMost = 8 * 1024 * 1024;

/** As long as storage keeps what waits: a day. */
export const expectedSeconds = 86_400;

/** A candidate has at most so many; older ones are removed by hand. */
export const resumesMost = 10;

/** A file of a candidate. The bytes lie in object storage, under `resumeKey`; the row says that they are there. */
export interface Resume {
  readonly id: ResumeId;
  readonly candidateId: CandidateId;
  /** As it is called when somebody saves it. */
  readonly fileName: string;
  readonly contentType: (typeof resumeTypes)[ResumeEnding];
  readonly bytes: number;
  /** `expected`: somebody was given leave to upload it, and has not said that they did. */
  readonly state: 'expected' | 'kept';
  readonly uploadedBy: UserId;
  readonly at: EpochSeconds;
}

/** What somebody wants to upload. */
export interface ResumeFile {
  readonly fileName: string;
  readonly bytes: number;
}

/** Neither names nor anything else about a person stands in a key. */
export const resumeKey = ({ candidateId, id }: Pick<Resume, 'candidateId' | 'id'>): string =>
  `${candidateId}/${id}`;

/** The ending of a file's name, where it is one that is taken. */
export function endingOf(fileName: string): ResumeEnding | undefined {
  const ending = /\.([a-z]+)$/.exec(fileName.toLowerCase())?.[1];
  return Object.keys(resumeTypes).find((known): known is ResumeEnding => known === ending);
}

/**
 * What a file is taken as.
 *
 * Refuses `resume/type` for other kinds of file, and `resume/size` for empty ones and those beyond 8 MB.
 */
export function checkResume({ fileName, bytes }: ResumeFile): Decision<Resume['contentType']> {
  const ending = endingOf(fileName);
  if (!ending) {
    return refuse('resume/type', 'Upload a PDF, Word, OpenDocument, RTF or text file.', 'fileName');
  }
  if (bytes < 1) return refuse('resume/size', 'This file is empty.', 'bytes');
  if (bytes > resumeMost) {
    const megabytes = (bytes / 1024 / 1024).toFixed(1);
    return refuse('resume/size', `This file has ${megabytes} MB; at most 8 MB are taken.`, 'bytes');
  }
  return accept(resumeTypes[ending]);
}
