import { isObject } from '../json.ts';

export function escapeXml(text: string): string {
  return text.replaceAll(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Writes a value in the AWS query protocol's XML: lists become `<member>` elements. */
export function toXml(name: string, value: unknown): string {
  if (value === undefined) return '';
  const inner = Array.isArray(value)
    ? value.map((member) => toXml('member', member)).join('')
    : isObject(value)
      ? Object.entries(value)
          .map(([key, part]) => toXml(key, part))
          .join('')
      : escapeXml(String(value));
  return `<${name}>${inner}</${name}>`;
}
