/** An item as a stream record holds it: every value inside its type. */
type Attribute = { readonly S?: string; readonly N?: string; readonly M?: Image } | undefined;
export type Image = { readonly [name: string]: Attribute };

/** A string attribute that must be there. */
export function textIn(image: Image | undefined, name: string): string {
  const text = image?.[name]?.S;
  if (text === undefined) throw new Error(`The stream record has no ${name}`);
  return text;
}

/** A number attribute, or `null` where it is absent. */
export function numberIn(image: Image | undefined, name: string): number | null {
  const number = image?.[name]?.N;
  return number === undefined ? null : Number(number);
}

/** What the item holds of the domain. */
export const dataIn = (image: Image | undefined): Image => image?.data?.M ?? {};
