import { describe, expect, it } from 'vitest';
import { javaMajorVersion, type Machine, requireJava } from './find-java.ts';

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_401"', 8],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
])('reads the version in %s', (printed, major) => {
  expect(javaMajorVersion(printed)).toBe(major);
});

describe('before anything starts', () => {
  const machine = (versions: readonly (number | undefined)[], more: Partial<Machine> = {}) => {
    const left = [...versions];
    const said: string[] = [];
    let installs = 0;
    const fake: Machine = {
      javaVersion: () => left.shift(),
      canInstall: false,
      install: () => {
        installs += 1;
      },
      platform: 'linux',
      ...more,
    };
    return { check: () => requireJava((line) => said.push(line), fake), said, installs: () => installs };
  };

  it('is content with Java 17 and newer', () => {
    for (const version of [17, 21]) expect(machine([version]).check).not.toThrow();
  });

  it.each([
    [
      undefined,
      'linux',
      'Java is missing: DynamoDB Local needs Java 17 or newer. Install it and start again: sudo apt-get install -y openjdk-17-jre-headless',
    ],
    [
      11,
      'linux',
      'Java 11 is too old: DynamoDB Local needs Java 17 or newer. Install it and start again: sudo apt-get install -y openjdk-17-jre-headless',
    ],
    [
      undefined,
      'darwin',
      'Java is missing: DynamoDB Local needs Java 17 or newer. Install it and start again: brew install openjdk@17',
    ],
  ] as const)('says what to do with Java %s on %s', (version, platform, sentence) => {
    expect(machine([version], { platform }).check).toThrow(sentence);
  });

  it('installs it where it may, and says so', () => {
    const debian = machine([11, 17], { canInstall: true });
    debian.check();
    expect(debian.installs()).toBe(1);
    expect(debian.said).toEqual(['Java 11 is too old. Installing openjdk-17-jre-headless (about 45 MB) …']);
  });

  it('says the command where installing did not help', () => {
    expect(machine([undefined, undefined], { canInstall: true }).check).toThrow('sudo apt-get install');
  });
});
