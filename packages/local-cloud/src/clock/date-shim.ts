/**
 * Loaded by `--import` into a function's process, before its bundle: `Date` then tells virtual time. Timers and
 * `performance.now()` stay real, and parsing or copying a date is untouched.
 */

let offsetMs = Number(process.env.AFTERWORD_CLOCK_OFFSET_MS ?? 0);
delete process.env.AFTERWORD_CLOCK_OFFSET_MS;
// Node has read it; a function must not see what Lambda would not give it.
delete process.env.NODE_COMPILE_CACHE;

const RealDate = globalThis.Date;
const wallNow = RealDate.now.bind(RealDate);

/** Set by the function host with every invocation, and whenever the clock is moved. */
export function setClockOffset(milliseconds: number): void {
  offsetMs = milliseconds;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, parts: unknown[], newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [wallNow() + offsetMs] : parts, newTarget),
  // Called without `new`, Date answers a text and ignores its arguments.
  apply: () => new RealDate(wallNow() + offsetMs).toString(),
  get: (target, key, receiver) =>
    key === 'now' ? () => wallNow() + offsetMs : Reflect.get(target, key, receiver),
});
globalThis.Date.prototype.constructor = globalThis.Date;
