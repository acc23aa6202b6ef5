import { readdir, readlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A port that a printer may be at. @property note what the system knows of it, for a person */
export interface Port {
  readonly path: string;
  readonly note: string;
}

/** Serial lines as Linux names them: on the board, over USB, in a virtual machine. */
const serialNames = /^tty(S|USB|ACM|AMA|XRUSB)\d+$/;

/** The serial ports and USB printers of this machine. */
export async function listPorts(): Promise<Port[]> {
  if (process.platform === 'linux') return linuxPorts();
  // Not on Linux: there it needs a program that not every machine has, and ends this one when it is missing.
  const { SerialPort } = await import('serialport');
  const ports = await SerialPort.list();
  return ports.map(({ path, manufacturer = '' }) => ({ path, note: manufacturer }));
}

async function linuxPorts(): Promise<Port[]> {
  const [names, printers, byId] = await Promise.all([namesIn('/dev'), namesIn('/dev/usb'), serialIds()]);
  const serial = names
    .filter((name) => serialNames.test(name))
    .map((name) => ({ path: `/dev/${name}`, note: byId.get(`/dev/${name}`) ?? '' }));
  const usb = printers
    .filter((name) => name.startsWith('lp'))
    .map((name) => ({ path: `/dev/usb/${name}`, note: 'USB printer' }));
  return [...serial, ...usb].sort((one, other) => one.path.localeCompare(other.path, 'en', { numeric: true }));
}

/** What udev knows of adapters, by the path they are at. */
async function serialIds(): Promise<ReadonlyMap<string, string>> {
  const folder = '/dev/serial/by-id';
  const named = (await namesIn(folder)).map(async (name): Promise<[string, string]> => {
    return [resolve(folder, await readlink(join(folder, name))), name];
  });
  return new Map(await Promise.all(named));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
