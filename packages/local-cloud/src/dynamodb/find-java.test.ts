import { expect, it } from 'vitest';
import { javaMajorVersion } from './find-java.ts';

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_401"', 8],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
])('reads the version in %s', (printed, major) => {
  expect(javaMajorVersion(printed)).toBe(major);
});
