import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toMime } from '../mime/to-mime.ts';
import { senderName } from '../sender-name.ts';
import { everyState } from './every-state.ts';
import { loadRenderers } from './load-renderers.ts';

/**
 * `pnpm spam-score`: what SpamAssassin makes of every mail × division × language, in its first state, without asking
 * the network. Fails where one scores more than 1.0.
 */
const most = 1;

interface Verdict {
  readonly score: number;
  readonly rules: string;
}

/** Runs it once over all files: starting it takes longer than judging. */
function judge(files: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn('spamassassin', ['--local', '--test-mode', '--nocreate-prefs', ...files], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', (cause) => fail(cause));
    child.on('close', () => done(Buffer.concat(parts).toString('utf8')));
  });
}

function readVerdicts(output: string): Verdict[] {
  return [
    ...output.matchAll(/^X-Spam-Status: \w+, score=(-?[\d.]+)[\s\S]*?tests=([\s\S]*?)\s+autolearn=/gmu),
  ].map(([, score = 'NaN', rules = '']) => ({ score: Number(score), rules: rules.replace(/\s+/gu, ' ') }));
}

const seen = new Set<string>();
const shown = everyState().filter(({ kind, division, language }) => {
  const key = `${kind} ${division} ${language}`;
  return !seen.has(key) && seen.add(key);
});
const { renderStepMail } = await loadRenderers();
const folder = await mkdtemp(join(tmpdir(), 'afterword-spam-'));
try {
  const files: string[] = [];
  for (const [at, { input }] of shown.entries()) {
    const raw = await toMime({
      mail: await renderStepMail(input),
      from: { name: senderName(input.recruiter.name, input.agency.name), address: 'follow-up@agency.test' },
      to: { name: input.candidate.name, address: input.candidate.email },
      replyTo: { name: input.recruiter.name, address: 'rita.moss@agency.test' },
      unsubscribe: { url: input.links.unsubscribe },
      date: Math.floor(Date.now() / 1000),
    });
    // As SES hands it over: with an id of its own.
    const file = join(folder, `${String(at).padStart(3, '0')}.eml`);
    await writeFile(
      file,
      Buffer.concat([
        Buffer.from(`Message-ID: <0100019a-example-${at}-000000@email.amazonses.com>\r\n`),
        raw,
      ]),
    );
    files.push(file);
  }
  const verdicts = readVerdicts(await judge(files));
  if (verdicts.length !== shown.length) {
    throw new Error(`SpamAssassin judged ${verdicts.length} of ${shown.length} mails.`);
  }
  const rows = shown.map(({ kind, division, language }, at) => ({
    name: `${kind} · ${division} · ${language}`,
    ...(verdicts[at] ?? { score: Number.NaN, rules: '' }),
  }));
  for (const { name, score, rules } of rows) {
    process.stdout.write(`${score.toFixed(1).padStart(5)}  ${name.padEnd(44)} ${rules}\n`);
  }
  const worst = Math.max(...rows.map(({ score }) => score));
  process.stdout.write(
    `\n${rows.length} mails, the worst ${worst.toFixed(1)}; ${most.toFixed(1)} is the most.\n`,
  );
  if (!(worst <= most)) process.exitCode = 1;
} catch (cause) {
  if (!(cause instanceof Error) || !('code' in cause) || cause.code !== 'ENOENT') throw cause;
  process.stderr.write('SpamAssassin is not installed. On Debian: apt-get install -y spamassassin\n');
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
