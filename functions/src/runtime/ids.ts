import { ulid } from 'ulid';

/** Makes ids that sort by the moment they were made, 26 characters of `[0-9A-Z]`. */
export interface Ids {
  next(): string;
}

export const ulids: Ids = { next: () => ulid() };
