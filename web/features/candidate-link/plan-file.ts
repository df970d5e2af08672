import 'server-only';
import { readCalendar } from './read-link.ts';

/** The plan for the candidate's calendar, as a file; where there is none, their page says why. */
export async function planFile(token: string): Promise<Response> {
  const result = await readCalendar(token);
  const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
  if (!result.ok) {
    const location = `/c/${encodeURIComponent(token)}`;
    return new Response(null, { status: 303, headers: { ...headers, location } });
  }
  return new Response(result.data, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="follow-up-plan.ics"',
    },
  });
}
