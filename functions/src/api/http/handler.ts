import type { ParsedRequest, ReplyBody } from '@afterword/contracts/route';
import type { OperationId, Routes } from '@afterword/contracts/routes';
import type { CandidateId } from '@afterword/core/kernel/ids';
import type { User } from '@afterword/core/user/user';
import type { Dependencies } from './dependencies.ts';
import type { Save, Write } from './save.ts';

/** A request of somebody who came by a link. */
export interface LinkCall {
  readonly write: Write;
}

/** A request of somebody signed in that passed its contract. */
export interface SignedInCall<Body = never> {
  readonly user: User;
  /** Version named by If-Match. */
  readonly ifMatch: number | undefined;
  readonly save: Save<Body>;
}

export interface Answer<Body> {
  readonly body: Body;
  /** Becomes the ETag. */
  readonly version?: number;
  /** Path of what was created. */
  readonly location?: string;
  /** Content security policy of a page that needs another than our forms do. */
  readonly pagePolicy?: string;
  /** The candidate whose personal data the body shows; where the answer is kept, erasing them finds it (I6). */
  readonly about?: CandidateId;
}

export type PublicOperation = {
  [Id in OperationId]: Routes[Id] extends { readonly public: true } ? Id : never;
}[OperationId];

type CallOf<Id extends OperationId> = Id extends PublicOperation
  ? LinkCall
  : SignedInCall<ReplyBody<Routes[Id]>>;

/** Answers one operation; throws `ProblemError` to refuse. */
export type Handler<Id extends OperationId> = (
  request: ParsedRequest<Routes[Id]> & CallOf<Id>,
  dependencies: Dependencies,
) => Promise<Answer<ReplyBody<Routes[Id]>>>;

/** A handler for every operation: a new route without one does not compile. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
