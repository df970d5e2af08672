import 'server-only';
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
  return backTo(token, result.problem.status === 422 ? 'not-understood' : 'failed');
}
