import { parse } from '@afterword/contracts/parse';
import { type LinkAction, linkAction } from '@afterword/contracts/resources/candidate-links';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** The talking points: one per line, empty lines dropped. */
const points = (form: FormData): readonly string[] =>
  form
    .getAll('point')
    .flatMap((value) => (typeof value === 'string' ? value.split(/\r?\n/) : []))
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What a form of the candidate's page asks for; `undefined` where it is none of ours. */
export function actionFromForm(form: FormData): LinkAction | undefined {
  const action = text(form, 'action');
  const parts: Record<string, unknown> = { action };
  if (action === 'answered') {
    const answer = text(form, 'answer');
    const until = text(form, 'until');
    if (answer) parts.answer = answer;
    // The date field is always on the page; it means something with one of the answers only.
    if (answer === 'needs-more-time' && until) parts.until = until;
  }
  if (action === 'sent' || action === 'undo-sent') parts.step = text(form, 'step') || undefined;
  if (action === 'stop') parts.scope = text(form, 'scope') || 'coaching';
  if (action === 'resume') parts.scope = text(form, 'scope') || 'all';
  if (action === 'talking-points') parts.points = points(form);
  const parsed = parse(linkAction, parts);
  return parsed.ok ? parsed.value : undefined;
}
