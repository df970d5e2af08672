/** Ends a `switch` over a union: a new member without a case does not compile. */
export const exhausted = (value: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
};
