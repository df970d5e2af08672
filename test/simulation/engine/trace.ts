/**
 * What happened, in order. Always a hash (the same seed must give the same one); the lines themselves only where
 * somebody wants to read them.
 */
export class Trace {
  readonly lines: string[] = [];
  readonly #records: boolean;
  #hash = 0x811c9dc5;

  constructor(records: boolean) {
    this.#records = records;
  }

  get hash(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, '0');
  }

  /** @param at Virtual milliseconds. */
  note(at: number, what: string, detail: () => string = () => ''): void {
    this.#mix(at % 4_294_967_296);
    for (let index = 0; index < what.length; index += 1) this.#mix(what.charCodeAt(index));
    if (!this.#records) return;
    const when = new Date(at).toISOString().replace('T', ' ').slice(0, 23);
    this.lines.push(`${when}  ${what}  ${detail()}`.trimEnd());
  }

  #mix(word: number): void {
    this.#hash = Math.imul(this.#hash ^ word, 0x01000193);
  }
}
