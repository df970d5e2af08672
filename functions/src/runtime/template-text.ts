import type { TemplateKey, TemplateText } from '@afterword/core/template/template-text';
import type { Stores } from '@afterword/store/ports';

/** The agency's own wording of a mail. */
export interface OwnText {
  readonly edition: number;
  readonly text: TemplateText;
}

/** How the agency words a mail now; `undefined`: as it is built in. */
export async function ownText(
  { templates }: Pick<Stores, 'templates'>,
  key: TemplateKey,
): Promise<OwnText | undefined> {
  const found = await templates.find(key);
  return found?.value.text ? { edition: found.value.edition, text: found.value.text } : undefined;
}

/** The wording a mail was sent with; `undefined`: the built-in one. */
export async function textOfEdition(
  { templates }: Pick<Stores, 'templates'>,
  key: TemplateKey,
  edition: number | undefined,
): Promise<TemplateText | undefined> {
  if (edition === undefined) return undefined;
  return (await templates.edition(key, edition))?.text ?? undefined;
}
