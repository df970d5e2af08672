import { createServer } from 'node:net';
import { LocalCloudError } from './local-cloud-error.ts';
import type { PortWish } from './loopback-server.ts';

/** The sentence for a port somebody else listens on. */
export function portTaken({ port, variable, what }: PortWish): LocalCloudError {
  return new LocalCloudError(
    `Port ${port}, wanted for ${what}, is taken by another program. ` +
      `Stop that program or choose another port with ${variable}, for example ${variable}=${port + 100}.`,
  );
}

/** The port that was asked for, if nobody listens there, or a free one of the operating system's choice. */
export function freePort(wish: PortWish): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(wish) : error);
    });
    probe.listen(wish.port, '127.0.0.1', () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : wish.port;
      probe.close(() => resolve(found));
    });
  });
}
