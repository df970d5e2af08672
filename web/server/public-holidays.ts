import 'server-only';
import { isPlainDate } from '@afterword/core/calendar/plain-date';
import { calendarYears } from '@afterword/core/calendar/refresh-calendar';
import { liveAccessToken } from './session-token.ts';

const json = (body: unknown): Response =>
  Response.json(body, { headers: { 'cache-control': 'private, max-age=3600' } });
const isCode = (text: string | null): text is string => text !== null && /^[A-Za-z0-9-]{1,10}$/.test(text);

/**
 * Public holidays for the calendar, on request only: their rules are 1.5 MB, which neither the API nor a browser should
 * load. Without a country: which there are. With one: its states. With `today` too: the days of this year and the next
 * three.
 */
export async function showPublicHolidays(request: Request): Promise<Response> {
  if (!(await liveAccessToken())) return new Response(null, { status: 401 });
  const { countries, publicHolidays, regionsOf } = await import('@afterword/holidays/public-holidays');
  const asked = new URL(request.url).searchParams;
  const [country, region, today] = ['country', 'region', 'today'].map((name) => asked.get(name)) as (
    | string
    | null
  )[];
  if (!country) return json({ countries: countries() });
  if (!isCode(country) || (region && !isCode(region))) return new Response(null, { status: 422 });
  if (!today) return json({ regions: regionsOf(country) });
  if (!isPlainDate(today)) return new Response(null, { status: 422 });
  const { from, through } = calendarYears(today);
  return json(publicHolidays(country, region || null, from, through));
}
