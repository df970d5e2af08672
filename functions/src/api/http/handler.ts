import type { ParsedRequest, ReplyBody } from '@afterword/contracts/route';
import type { OperationId, Routes } from '@afterword/contracts/routes';
import type { User } from '@afterword/core/user/user';
import type { Dependencies } from './dependencies.ts';

/** A request that passed its contract. */
export interface Call {
  /** Version named by If-Match. */
  readonly ifMatch: number | undefined;
}

/** A request of somebody signed in. */
export interface SignedInCall extends Call {
  readonly user: User;
}

export interface Answer<Body> {
  readonly body: Body;
  /** Becomes the ETag. */
  readonly version?: number;
  /** Path of what was created. */
  readonly location?: string;
}

type PublicOperation = {
  [Id in OperationId]: Routes[Id] extends { readonly public: true } ? Id : never;
}[OperationId];

type CallOf<Id extends OperationId> = Id extends PublicOperation ? Call : SignedInCall;

/** Answers one operation; throws `ProblemError` to refuse. */
export type Handler<Id extends OperationId> = (
  request: ParsedRequest<Routes[Id]> & CallOf<Id>,
  dependencies: Dependencies,
) => Promise<Answer<ReplyBody<Routes[Id]>>>;

/** A handler for every operation: a new route without one does not compile. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
