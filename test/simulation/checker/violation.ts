/** A broken promise: an invariant of docs/reliability.md, or a date of the etiquette. */
export interface Violation {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10' | 'I11' | 'etiquette';
  readonly what: string;
}
