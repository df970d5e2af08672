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

/**
 * Makes sure that Java 17 or newer is there. As root on Debian it is installed; elsewhere the person gets the command.
 */
export function requireJava(log: (line: string) => void): void {
  const found = installedVersion();
  if (found !== undefined && found >= wanted) return;
  const problem = found === undefined ? 'Java is missing' : `Java ${found} is too old`;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version') && install(problem, log)) return;
  throw new LocalCloudError(
    `${problem}: DynamoDB Local needs Java ${wanted} or newer. Install it and start again: ${installCommand()}`,
  );
}

function installedVersion(): number | undefined {
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return error ? undefined : javaMajorVersion(stderr);
}

function install(problem: string, log: (line: string) => void): boolean {
  log(`${problem}. Installing openjdk-17-jre-headless (about 45 MB) …`);
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
  return (installedVersion() ?? 0) >= wanted;
}

function installCommand(): string {
  if (process.platform === 'darwin') return 'brew install openjdk@17';
  if (process.platform === 'win32') return 'winget install EclipseAdoptium.Temurin.17.JRE';
  return 'sudo apt-get install -y openjdk-17-jre-headless';
}
