import type { Client } from '@afterword/contracts/client';

/**
 * The API, loaded with the first call. Its schemas are 30 KB, and a page comes with its data: nothing has to be asked
 * before it is alive.
 */
export const api = new Proxy({} as Client, {
  get:
    (_, operation: string) =>
    async (...call: unknown[]): Promise<unknown> => {
      const { apiClient } = await import('./api-client.ts');
      // The type of `api` has made sure that the operation exists and that the call fits it.
      const method = apiClient[operation as keyof Client] as (...call: unknown[]) => Promise<unknown>;
      return method(...call);
    },
});
