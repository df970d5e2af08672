import { describe, expect, it } from 'vitest';
import { readStageName } from './read-stage-name.ts';
import { findStage, StageError } from './stages.ts';

describe('findStage', () => {
  it('is dev when nothing was said, never production by accident', () => {
    expect(findStage(undefined).name).toBe('dev');
  });

  it('keeps the data of prod', () => {
    expect(findStage('prod').keepsData).toBe(true);
  });

  it.each(['prdo', 'PROD', '', 'toString'])('refuses %j with a sentence that names the stages', (name) => {
    expect(() => findStage(name)).toThrow(StageError);
    expect(() => findStage(name)).toThrow(
      `There is no stage "${name}": use dev or prod, as in --context stage=dev or AFTERWORD_STAGE=dev.`,
    );
  });
});

describe('readStageName', () => {
  it.each([
    [['--context', 'stage=prod']],
    [['-c', 'stage=prod']],
    [['--context=stage=prod']],
    [['-c', 'other=1', '-c', 'stage=prod']],
  ])('reads %j', (args) => {
    expect(readStageName(args, {})).toBe('prod');
  });

  it('reads the context the cdk command hands over', () => {
    expect(readStageName([], { CDK_CONTEXT_JSON: '{"stage":"prod"}' })).toBe('prod');
    expect(readStageName([], { CDK_CONTEXT_JSON: '{"other":1}' })).toBeUndefined();
  });

  it('takes what was typed over the environment', () => {
    expect(readStageName(['-c', 'stage=dev'], { AFTERWORD_STAGE: 'prod' })).toBe('dev');
    expect(readStageName([], { AFTERWORD_STAGE: 'prod' })).toBe('prod');
  });

  it('knows when nothing was said', () => {
    expect(readStageName(['--verbose'], {})).toBeUndefined();
  });
});
