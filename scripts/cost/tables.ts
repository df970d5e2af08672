import type { Measured } from './measured.ts';
import {
  assumptions,
  boardMonth,
  type Deployment,
  idleMonth,
  type Line,
  lessFree,
  linesOf,
  type Prices,
  perThousand,
  sumOf,
  thousandResumes,
} from './model.ts';

export const volumes = [10_000, 1_000_000, 100_000_000] as const;

const names: Readonly<Record<string, string>> = {
  lambdaGbSecond: 'Lambda, time',
  lambdaRequest: 'Lambda, invocations',
  apiRequest: 'HTTP API',
  writeUnit: 'DynamoDB, writes',
  readUnit: 'DynamoDB, reads',
  tableGbMonth: 'DynamoDB, a year of storage',
  recoveryGbMonth: 'DynamoDB, its recovery',
  sqsRequest: 'SQS',
  snsPublish: 'SNS',
  schedule: 'EventBridge Scheduler',
  logGb: 'Logs',
  egressGb: 'Data to browsers',
  alarmMonth: 'Alarms',
  metricMonth: 'Metrics of our own',
  dashboardMonth: 'Dashboard',
  keyMonth: 'Keys of our own',
  mailEssentials: 'The canary’s mails',
  objectGbMonth: 'S3, a year of storage',
  objectPut: 'S3, uploads',
  objectGet: 'S3, downloads',
  objectEgressGb: 'S3, data to browsers',
};

const nameOf = (what: string): string => names[what] ?? what;
const dollars = (amount: number): string => `$${amount.toFixed(amount >= 100 ? 0 : amount >= 10 ? 1 : 3)}`;
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const largestFirst = (lines: readonly Line[]): readonly Line[] =>
  [...lines].sort((one, other) => other.dollars - one.dollars);

/** Every table of docs/cost.md, by its mark there. */
export function costTables(
  measured: Measured,
  deployment: Deployment,
  prices: Prices,
): Readonly<Record<string, string>> {
  const byVolume = volumes.map((volume) => perThousand(measured, deployment, prices, volume));
  const [small = []] = byVolume;
  const priceOf = (what: string) => prices.prices[what]?.dollars ?? Number.NaN;
  const mail = (plan: string) => measured.interview.mails * priceOf(plan) * 1000;
  const lines = largestFirst(byVolume[1] ?? small);
  const perThousandTable = table(
    ['per 1,000 interviews', ...volumes.map((volume) => `at ${volume.toLocaleString('en-US')} a year`)],
    [
      ...lines.map(({ what }) => [
        nameOf(what),
        ...byVolume.map((of) => dollars(of.find((line) => line.what === what)?.dollars ?? 0)),
      ]),
      ['**without mail**', ...byVolume.map((of) => `**${dollars(sumOf(of))}**`)],
      ['mail, plan Essentials', ...volumes.map(() => dollars(mail('mailEssentials')))],
      ['mail, à la carte', ...volumes.map(() => dollars(mail('mailAlaCarte')))],
    ],
  );
  const idle = idleMonth(measured, deployment);
  const idleLines = largestFirst(linesOf(idle, prices));
  const freeLines = linesOf(lessFree(idle, prices), prices);
  const idleTable = table(
    ['idle month', 'how much', 'list price', 'beyond what is always free'],
    [
      ...idleLines.map(({ what, dollars: amount }) => [
        nameOf(what),
        (idle[what] ?? 0).toLocaleString('en-US', { maximumSignificantDigits: 3 }),
        dollars(amount),
        dollars(freeLines.find((line) => line.what === what)?.dollars ?? 0),
      ]),
      ['**a month**', '', `**${dollars(sumOf(idleLines))}**`, `**${dollars(sumOf(freeLines))}**`],
    ],
  );
  const board = linesOf(boardMonth(measured, deployment), prices);
  const boardDollars = sumOf(board);
  const recruiters = (volume: number) => Math.ceil(volume / assumptions.interviewsPerRecruiterAndYear);
  const yearTable = table(
    ['a year', 'interviews and their mails', 'live boards', 'idle, list price', 'all'],
    [
      [
        'nobody works',
        dollars(0),
        dollars(0),
        dollars(12 * sumOf(idleLines)),
        dollars(12 * sumOf(idleLines)),
      ],
      ...volumes.map((volume, at) => {
        const interviews = ((sumOf(byVolume[at] ?? []) + mail('mailEssentials')) * volume) / 1000;
        const boards = recruiters(volume) * 12 * boardDollars;
        const standing = 12 * sumOf(idleLines);
        return [
          `${volume.toLocaleString('en-US')} interviews, ${recruiters(volume).toLocaleString('en-US')} recruiters`,
          ...[interviews, boards, standing, interviews + boards + standing].map(
            (amount) => `$${Math.round(amount).toLocaleString('en-US')}`,
          ),
        ];
      }),
    ],
  );
  const boardTable = table(
    ['live board, a recruiter and month', 'dollars'],
    [
      ...largestFirst(board)
        .filter((line) => line.dollars > 0.0005)
        .map((line) => [nameOf(line.what), dollars(line.dollars)]),
      ['**all**', `**${dollars(boardDollars)}**`],
    ],
  );
  const resumes = largestFirst(linesOf(thousandResumes(), prices));
  const resumeTable = table(
    ['résumés of 1,000 candidates, a year', 'dollars'],
    [
      ...resumes.map((line) => [nameOf(line.what), dollars(line.dollars)]),
      ['**all**', `**${dollars(sumOf(resumes))}**`],
    ],
  );
  const { interview } = measured;
  const round = (value: number) =>
    value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });
  const measuredTable = table(
    ['one interview', 'asks for'],
    [
      ['API requests', round(interview.apiRequests)],
      ['answers, before compression', `${round(interview.apiBytes / 1024)} KB`],
      [
        'invocations',
        `${round(Object.values(interview.invocations).reduce((sum, one) => sum + one, 0))}: ${Object.entries(
          interview.invocations,
        )
          .map(([name, count]) => `${name} ${round(count)} × ${round(interview.milliseconds[name] ?? 0)} ms`)
          .join(', ')}`,
      ],
      ['write units', round(interview.writeUnits)],
      ['read units', round(interview.readUnits)],
      ['SQS requests', round(interview.sqsRequests)],
      ['reports of SES', round(interview.snsPublishes)],
      ['schedules that fired', round(interview.schedules)],
      ['mails', round(interview.mails)],
      ['log', `${round(interview.logBytes / 1024)} KB`],
      ['left in the table', `${round(interview.storedBytes / 1024)} KB`],
    ],
  );
  return {
    measured: measuredTable,
    'per-thousand': perThousandTable,
    idle: idleTable,
    board: boardTable,
    resumes: resumeTable,
    year: yearTable,
  };
}

/** Puts tables between their marks, `<!-- cost:idle -->` and `<!-- end -->`. */
export const withTables = (document: string, tables: Readonly<Record<string, string>>): string =>
  document.replaceAll(
    /(<!-- (?:cost|scale):([\w-]+) -->\n)[\s\S]*?(\n<!-- end -->)/g,
    (_, open: string, name: string, close: string) =>
      `${open}${tables[name] ?? `There is no table ${name}.`}${close}`,
  );
