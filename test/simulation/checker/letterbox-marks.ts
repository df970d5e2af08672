import type { ReceivedMail } from '@afterword/store/items';
import type { Committed } from '../cloud/simulated-stores.ts';

/** What one commit noted about one mail. */
export interface Mark {
  readonly mailId: string;
  readonly submissionId: string;
  readonly state: ReceivedMail['state'];
  /** Nothing had been noted about it before. */
  readonly isFirst: boolean;
}

/** Reads, commit by commit, what is noted about mails that came in. */
export class LetterboxMarks {
  readonly #boxes = new Map<string, Readonly<Record<string, ReceivedMail>>>();

  take({ changes }: Committed): readonly Mark[] {
    return changes.flatMap((change) => {
      if (change.kind !== 'letterbox') return [];
      const { submissionId, mails } = change.value;
      const before = this.#boxes.get(submissionId) ?? {};
      this.#boxes.set(submissionId, mails);
      return Object.entries(mails).flatMap(([mailId, { at, state }]): readonly Mark[] => {
        const known = before[mailId];
        return known?.at === at && known.state === state
          ? []
          : [{ mailId, submissionId, state, isFirst: known === undefined }];
      });
    });
  }
}
