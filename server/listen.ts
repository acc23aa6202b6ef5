import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from './config.ts';
import { faultFacts } from './application/fault-facts.ts';
import { StartupError } from './startup-error.ts';

/**
 * Opens the server's port.
 *
 * @returns its address, `http://127.0.0.1:8080`
 * @throws StartupError when the port is in use or not allowed
 */
export function listen(http: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', (fault) => {
      const inUse = faultFacts(fault).code === 'EADDRINUSE';
      const what = inUse
        ? `Port ${port} on ${host} is in use.`
        : `Cannot listen on ${host}:${port} (${faultFacts(fault).code ?? 'unknown fault'}).`;
      reject(
        new StartupError(
          `${what} ${inUse ? 'Stop what uses it, or name another PORT.' : 'Name another HOST or PORT.'}`,
        ),
      );
    });
    http.listen(port, host, () => {
      const { port: given } = http.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${given}`);
    });
  });
}
