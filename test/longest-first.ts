import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They take minutes, and say so by no size: most of their stories stand in other files. */
const longest = ['demo-agency.e2e.test.ts', 'moving-clock.e2e.test.ts'];

/** Starts the longest files first, so that none of them is left over at the end with one core idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
