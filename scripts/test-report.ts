/** How one stage of the test command went. */
export interface StageReport {
  readonly title: string;
  readonly passed: boolean;
  readonly seconds: number;
  /** Left out for what counts no tests, such as the linter. */
  readonly tests?: { readonly passed: number; readonly failed: number };
}

const timeOf = (seconds: number): string =>
  seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(Math.round(seconds) / 60)} m ${String(Math.round(seconds) % 60).padStart(2, '0')} s`;

function outcome({ passed, tests }: StageReport): string {
  if (!tests) return passed ? 'ok' : 'FAILED';
  const counts = `${tests.passed} passed${tests.failed > 0 ? `, ${tests.failed} failed` : ''}`;
  return passed ? counts : `${counts}: FAILED`;
}

/** What ran, how long each took, what came of it; the last line is the sum. */
export function reportLines(stages: readonly StageReport[]): readonly string[] {
  const width = Math.max(...stages.map(({ title }) => title.length));
  const sum = (of: (stage: StageReport) => number) => stages.reduce((total, stage) => total + of(stage), 0);
  const total = timeOf(sum(({ seconds }) => seconds));
  const failed = stages.filter(({ passed }) => !passed).map(({ title }) => title);
  return [
    ...stages.map(
      (stage) => `   ${stage.title.padEnd(width)}  ${timeOf(stage.seconds).padStart(9)}  ${outcome(stage)}`,
    ),
    `   ${'all of it'.padEnd(width)}  ${total.padStart(9)}`,
    ...(failed.length > 0 ? ['', `Not passed: ${failed.join(', ')}.`] : []),
    '',
    `${sum(({ tests }) => tests?.passed ?? 0)} passed, ${sum(({ tests }) => tests?.failed ?? 0)} failed`,
  ];
}
