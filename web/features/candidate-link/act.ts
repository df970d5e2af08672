import 'server-only';
import type { ClientProblem } from '@afterword/contracts/client';
import type { LinkAction } from '@afterword/contracts/resources/candidate-links';
import { actionFromForm } from './action-from-form.ts';
import { isOwnForm } from './is-own-form.ts';
import type { NoticeName } from './notices.ts';
import { actOnLink } from './read-link.ts';

/** 303, so that reloading the page afterwards presses nothing again (RFC 9110 15.4.4). */
const backTo = (token: string, notice: NoticeName, open?: string): Response =>
  new Response(null, {
    status: 303,
    headers: {
      location: `/c/${encodeURIComponent(token)}?notice=${notice}${open ? `&do=${open}` : ''}`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  });

const troubles: Partial<Record<ClientProblem['code'], NoticeName>> = {
  'decision-date/in-the-past': 'until-gone-by',
  'step/not-found': 'nothing-sent-yet',
  'submission/nothing-to-undo': 'undo-too-late',
};

const forms: Partial<Record<LinkAction['action'], string>> = {
  answered: 'answered',
  'did-not-take-place': 'did-not-take-place',
  stop: 'stop',
  'talking-points': 'points',
  'undo-talking-points': 'points',
};

async function formOf(request: Request): Promise<FormData | undefined> {
  try {
    return await request.formData();
  } catch {
    return undefined;
  }
}

/** A button of the candidate's page: passes it on and shows the page again. */
export async function act(request: Request, token: string): Promise<Response> {
  if (!isOwnForm(request.headers)) {
    return new Response('Open the page from your e-mail and press the button there.', { status: 403 });
  }
  const form = await formOf(request);
  const action = form && actionFromForm(form);
  if (!action) return backTo(token, 'not-understood');
  if (action.action === 'answered' && action.answer === 'needs-more-time' && !action.until) {
    return backTo(token, 'until-missing', 'answered');
  }
  const result = await actOnLink(token, action);
  if (result.ok) return backTo(token, action.action);
  const { code, status } = result.problem;
  const trouble = troubles[code] ?? (status === 422 ? 'not-understood' : 'failed');
  // The form that was filled in is open again.
  return backTo(token, trouble, forms[action.action]);
}
