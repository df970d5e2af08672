/** A broken promise, by the invariant of docs/architecture.md it breaks. */
export interface Violation {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I6' | 'I7' | 'I8' | 'I9';
  readonly what: string;
}
