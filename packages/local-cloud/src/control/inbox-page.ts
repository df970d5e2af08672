import type { EpochMs } from '../clock/virtual-clock.ts';
import type { Mail } from '../ses/inbox.ts';
import { dayOf, escapeHtml, pageLayout, timeOf } from './page-layout.ts';

export type InboxPage = {
  /** Newest last. */
  readonly mails: readonly Mail[];
  readonly now: EpochMs;
  readonly nextStepAt: EpochMs | undefined;
  /** Show only what went to this address. */
  readonly to?: string | undefined;
  /** Show only what is older than this mail. */
  readonly before?: string | undefined;
  /** Why the clock did not move. */
  readonly problem?: string | undefined;
};

const pageSize = 200;

/** The local inbox, newest first, under a clock that can be moved. */
export function inboxPage(state: InboxPage): string {
  const { to, before } = state;
  const wanted = state.mails
    .filter(
      (mail) => (to === undefined || mail.to.includes(to)) && (before === undefined || mail.id < before),
    )
    .toReversed();
  const shown = wanted.slice(0, pageSize);
  const problem = state.problem ? `<p class="problem" role="alert">${escapeHtml(state.problem)}</p>` : '';
  const count = wanted.length === 1 ? '1 mail' : `${wanted.length} mails`;
  const filter =
    to === undefined
      ? `<span class="soft">${count}</span>`
      : `<span class="soft">${count} to ${escapeHtml(to)} · <a href="/">show all</a></span>`;
  const last = shown.at(-1);
  const older =
    last && wanted.length > shown.length
      ? `<p><a href="/?${query({ to, before: last.id })}">Older mails</a></p>`
      : '';
  return pageLayout(
    'Local inbox',
    `${clockBar(state)}<div class="page"><main>${problem}<div class="head"><h1>Local inbox</h1>${filter}</div>${mailList(shown, to)}${older}</main><footer class="small soft"><span>This page exists only on this machine.</span><a href="/inbox">Mails as JSON</a><a href="/status">Status</a><a href="/schedules">Schedules</a><a href="/faults">Faults</a></footer></div>`,
  );
}

function clockBar({ now, nextStepAt }: InboxPage): string {
  const button = (label: string, name: string, value: string) =>
    `<form method="post" action="/clock"><button name="${name}" value="${value}">${label}</button></form>`;
  const next =
    nextStepAt === undefined
      ? ''
      : `<form method="post" action="/clock"><button class="main" name="toNext" value="step">Next step, ${dayOf(nextStepAt).slice(0, -5)} ${timeOf(nextStepAt)}</button></form>`;
  const earliest = new Date(now + 60_000).toISOString().slice(0, 16);
  return `<header class="clock"><div><div class="time"><strong><time datetime="${new Date(now).toISOString()}">${dayOf(now)}, ${timeOf(now)} UTC</time></strong><span class="small soft">This clock only goes forward.</span></div>${next}${button('+1 hour', 'advance', 'PT1H')}${button('+1 day', 'advance', 'P1D')}${button('+1 week', 'advance', 'P7D')}<form method="post" action="/clock"><label class="row"><span class="small soft">To</span><input type="datetime-local" name="to" min="${earliest}" value="${earliest}" required></label><button>Go</button></form></div></header>`;
}

function mailList(mails: readonly Mail[], to: string | undefined): string {
  if (mails.length === 0) {
    return `<p class="empty soft">${to === undefined ? 'No mail yet. Log an interview in the portal, then move the clock to the next step.' : 'Nothing has gone to this address.'}</p>`;
  }
  const days = new Map<string, Mail[]>();
  for (const mail of mails) {
    const day = dayOf(Date.parse(mail.at));
    days.set(day, [...(days.get(day) ?? []), mail]);
  }
  return [...days]
    .map(([day, ofDay]) => `<h2>${day}</h2><ul class="mails">${ofDay.map(mailRow).join('')}</ul>`)
    .join('');
}

function mailRow({ id, at, to, subject, tags }: Mail): string {
  const addresses = to
    .map((address) => `<a href="/?${query({ to: address })}">${escapeHtml(address)}</a>`)
    .join(', ');
  const step = tags.step === undefined ? '' : `<span class="tag">${escapeHtml(stepName(tags.step))}</span>`;
  return `<li><time datetime="${escapeHtml(at)}">${timeOf(Date.parse(at))}</time><span class="to">${addresses}</span><a class="subject" href="/inbox/${id}">${escapeHtml(subject) || '(no subject)'}</a>${step}</li>`;
}

/** `thank-you_1` is the tag of the first cycle's thank-you. */
function stepName(tag: string): string {
  const [kind = '', cycle] = tag.split('_');
  return cycle === undefined || cycle === '1' ? kind : `${kind}, cycle ${cycle}`;
}

function query(fields: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return escapeHtml(new URLSearchParams(given).toString());
}
