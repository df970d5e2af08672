import type { EpochSeconds } from '@afterword/core/kernel/time';

/** What storage must be told for an upload, and until when it takes one. */
export interface UploadLeave {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: EpochSeconds;
}

export interface StoredFile {
  readonly bytes: number;
  readonly contentType: string;
}

/**
 * Where résumés lie. What is uploaded waits apart, where storage forgets it after a day, until `keep` puts it in its
 * place: nobody's file stays because a browser was closed.
 */
export interface ResumeFiles {
  leaveToUpload(key: string, file: StoredFile): Promise<UploadLeave>;
  /** What waits under this key. */
  waiting(key: string): Promise<StoredFile | undefined>;
  keep(key: string): Promise<void>;
  /** Opens it as a download under this name. */
  link(key: string, fileName: string): Promise<{ readonly url: string; readonly expiresAt: EpochSeconds }>;
  /** From both places. What is not there is removed. */
  remove(key: string): Promise<void>;
}
