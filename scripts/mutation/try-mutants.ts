/** A process that tries mutants one after another; whoever started it ends it where one of them never ends. */
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createVitest, type Vitest } from 'vitest/node';
import { type Mutant, mutated } from './find-mutants.ts';

export interface Order {
  readonly root: string;
  /** Tried first: fast tests that find most. */
  readonly quick: readonly string[];
  /** Only where the first found nothing. */
  readonly slow: readonly string[];
  readonly mutants: readonly Mutant[];
  /** Whether the tests are known to pass as things are. */
  readonly arePassing?: boolean;
}

export type Report =
  | { readonly kind: 'started'; readonly index: number }
  | { readonly kind: 'tried'; readonly index: number; readonly killed: boolean };

const send = (report: Report): void => void process.send?.(report);

let current: Mutant | null = null;

async function open({ root, quick, slow }: Order): Promise<Vitest> {
  return createVitest(
    'test',
    {
      root,
      config: false,
      include: [...quick, ...slow],
      watch: false,
      bail: 1,
      reporters: ['dot'],
      maxWorkers: 1,
      pool: 'threads',
      isolate: false,
      // Else a mutant's code would be kept for the next run, and for the real tests.
      fsModuleCache: false,
      environment: 'node',
      testTimeout: 60_000,
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (source: string, id: string) => {
            const mutant = current;
            if (!mutant || id.split('?')[0] !== path.join(root, mutant.file)) return undefined;
            // The source as it is: what comes here is the file itself, since this plugin is the first.
            return mutated(source, mutant);
          },
        },
      ],
    },
  );
}

/** Paths of the test files that failed; empty: all passed. */
async function failing(vitest: Vitest, files: readonly string[], root: string): Promise<readonly string[]> {
  const all = await vitest.globTestSpecifications();
  const wanted = new Set(files.flatMap((file) => (file.includes('*') ? [] : [path.join(root, file)])));
  const chosen = all.filter(({ moduleId }) => wanted.has(moduleId));
  if (chosen.length !== wanted.size)
    throw new Error(`Of ${wanted.size} test files ${chosen.length} were found`);
  if (chosen.length === 0) return [];
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen);
  const failed = testModules.filter((module) => module.state() === 'failed');
  if (failed.length > 0) return failed.map(({ moduleId }) => path.relative(root, moduleId));
  return unhandledErrors.length > 0 || testModules.some((module) => !module.ok()) ? ['an error'] : [];
}

/** How many of the files that found mutants lately are tried by themselves, before all others. */
const mostKillers = 4;

/** After so many mutants the tests must pass without one: nothing of them may stay. */
const controlEvery = 40;

const settlingMilliseconds = 50;

/** Tries the mutant that is in place: first what found its neighbours, then all fast tests, then the slow ones. */
async function isFound(vitest: Vitest, { root, quick, slow }: Order, killers: string[]): Promise<boolean> {
  for (const files of [killers.slice(), quick, slow]) {
    const [first] = await failing(vitest, files, root);
    if (first === undefined) continue;
    const rest = killers.filter((one) => one !== first);
    if (quick.includes(first)) killers.splice(0, killers.length, first, ...rest.slice(0, mostKillers - 1));
    return true;
  }
  return false;
}

process.on('message', (order: Order) => {
  void (async () => {
    const vitest = await open(order);
    await vitest.standalone();
    const { root, mutants } = order;
    const killers: string[] = [];
    if (!order.arePassing && (await isFound(vitest, order, killers)))
      throw new Error('The tests fail without any mutant');
    const touched = new Set<string>();
    const letGo = (): void => {
      for (const file of touched) vitest.invalidateFile(file);
    };
    for (const [index, mutant] of mutants.entries()) {
      send({ kind: 'started', index });
      touched.add(path.join(root, mutant.file));
      current = mutant;
      letGo();
      const killed = await isFound(vitest, order, killers);
      send({ kind: 'tried', index, killed });
      // A test that failed may leave others asking for files: they get them as they are, and are forgotten again.
      current = null;
      letGo();
      await setTimeout(settlingMilliseconds);
      letGo();
      if (
        index % controlEvery === controlEvery - 1 &&
        (await failing(vitest, order.quick, root)).length > 0
      ) {
        throw new Error('The tests fail though the mutant is gone: it stayed somewhere');
      }
    }
    await vitest.close();
    process.exit(0);
  })().catch((cause: unknown) => {
    console.error(cause);
    process.exit(1);
  });
});
