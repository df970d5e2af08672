import * as z from 'zod/mini';

/*
 * A check's message is what comes after the field's name in the sentence a person reads: "must be …".
 */

// Control characters, and the separators that some mail programs read as a line's end.
const controls = /[\p{Cc}\u2028\u2029]/u;
const controlsButSpacing = /(?![\t\r\n])\p{Cc}/u;

const withoutControls = (pattern: RegExp, message: string) =>
  z.refine<string>((text) => !pattern.test(text), message);

/** One line of text, trimmed, 1 to `most` characters. */
export const line = (most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1),
      z.maxLength(most),
      withoutControls(controls, 'must be one line of plain text'),
    );

/** Text that may break into lines, trimmed, not empty. */
export const plainText = z
  .string()
  .check(z.trim(), z.minLength(1), withoutControls(controlsButSpacing, 'must be plain text'));

/** The same, of at most `most` characters. */
export const paragraph = (most: number) => plainText.check(z.maxLength(most));

/** Name of a person, a company or a job. */
export const name = line(200);

/** May be left out or `null`: there is none. */
export const orNull = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.nullable(schema));

const atoms = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const mailboxShape = new RegExp(`^(?=.{1,64}@)${atoms}@${label}(?:\\.${label})+$`);

/**
 * One mailbox, ASCII, at most 254 characters (RFC 5321 4.5.3.1.3). Quoted local parts and display names are
 * refused: nobody types them on purpose, and they are how a second recipient gets into a header.
 */
export const mailbox = z
  .string()
  .check(
    z.trim(),
    z.maxLength(254),
    z.regex(mailboxShape, 'must be one e-mail address like name@example.com'),
  );

export const phone = z
  .string()
  .check(z.trim(), z.regex(/^\+?[0-9][0-9 ()./x-]{2,38}$/, 'must be a phone number like +1 555 010 0199'));
