import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { LocalCloudError } from '../local-cloud-error.ts';

const wanted = 17;

/** The major version that `java -version` prints, such as 17; `undefined` when the text tells none. */
export function javaMajorVersion(printed: string): number | undefined {
  const match = /version "(\d+)(?:\.(\d+))?/.exec(printed);
  if (!match) return undefined;
  // Java 8 and older call themselves 1.8.
  return Number(match[1]) === 1 ? Number(match[2]) : Number(match[1]);
}

/** What has to be known of this machine, and done to it. */
export type Machine = {
  /** The major version of Java; `undefined` when there is none. */
  javaVersion(): number | undefined;
  readonly canInstall: boolean;
  install(): void;
  readonly platform: NodeJS.Platform;
};

/**
 * Makes sure that Java 17 or newer is there. As root on Debian it is installed; elsewhere the person gets the command.
 */
export function requireJava(log: (line: string) => void, machine: Machine = thisMachine): void {
  const found = machine.javaVersion();
  if (found !== undefined && found >= wanted) return;
  const problem = found === undefined ? 'Java is missing' : `Java ${found} is too old`;
  if (machine.canInstall) {
    log(`${problem}. Installing openjdk-17-jre-headless (about 45 MB) …`);
    machine.install();
    if ((machine.javaVersion() ?? 0) >= wanted) return;
  }
  throw new LocalCloudError(
    `${problem}: DynamoDB Local needs Java ${wanted} or newer. Install it and start again: ${installCommand(machine.platform)}`,
  );
}

const thisMachine: Machine = {
  javaVersion: installedVersion,
  canInstall: process.getuid?.() === 0 && existsSync('/etc/debian_version'),
  install,
  platform: process.platform,
};

function installedVersion(): number | undefined {
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return error ? undefined : javaMajorVersion(stderr);
}

function install(): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...parts: string[]) =>
    spawnSync('apt-get', ['-q', '-o', 'Dpkg::Use-Pty=0', ...parts], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: environment,
    });
  if (apt('install', '-y', '--no-install-recommends', 'openjdk-17-jre-headless').status !== 0) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'openjdk-17-jre-headless');
  }
}

function installCommand(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'brew install openjdk@17';
  if (platform === 'win32') return 'winget install EclipseAdoptium.Temurin.17.JRE';
  return 'sudo apt-get install -y openjdk-17-jre-headless';
}
