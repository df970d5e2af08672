import { env } from 'node:process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commands } from './model/commands.ts';
import { FollowUpModel } from './model/follow-up-model.ts';
import { RealSystem } from './model/real-system.ts';

const runs = Number(env.AFTERWORD_MODEL_RUNS ?? 500);

async function setUp(): Promise<{ model: FollowUpModel; real: RealSystem }> {
  const model = new FollowUpModel();
  const real = await RealSystem.start();
  for (const { id, start, loggedAt } of (await real.submission()).interviews) model.log(id, start, loggedAt);
  return { model, real };
}

it(`does what a model of a hundred and fifty lines says, in ${runs} runs of up to 25 commands`, async () => {
  let mails = 0;
  await fc.assert(
    fc.asyncProperty(commands, async (chosen) => {
      const { model, real } = await setUp();
      await fc.asyncModelRun(() => ({ model, real }), chosen);
      mails += real.mails.length;
    }),
    { numRuns: runs, ...(env.AFTERWORD_MODEL_SEED ? { seed: Number(env.AFTERWORD_MODEL_SEED) } : {}) },
  );
  expect(mails).toBeGreaterThan(runs);
}, 3_600_000);
