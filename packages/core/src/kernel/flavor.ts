/**
 * A primitive with a unit. Plain literals are assignable, but two different flavors are not: seconds never
 * pass for milliseconds and a candidate's id never for a submission's.
 */
export type Flavor<Base, Name extends string> = Base & { readonly __flavor?: Name };
