import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { PrinterAtAgent } from '../contract/printer-settings.ts';
import { DeviceId, KioskId, PrinterName } from '../contract/primitives.ts';
import { readSettings, setting } from './read-settings.ts';

/** Socket.IO takes a path for a namespace, and a password in an address would come to stand in the log. */
const ServerAddress = z.url({ protocol: /^https?$/ }).refine((address) => {
  // Zod looks on after a first fault.
  if (!URL.canParse(address)) return false;
  const { pathname, search, hash, username, password } = new URL(address);
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
});

const ReaderSettings = z.strictObject(
  {
    kind: setting(z.literal('simulated'), 'must be "simulated"'),
    cardsFile: setting(z.string().min(1), 'must be the path of a file of cards'),
  },
  'must be an object with "kind" and "cardsFile"',
);

const printerWords =
  'must be a printer: { "kind": "tcp", "host": … }, { "kind": "serial", "path": …, "baudRate": … }, { "kind": "file", "path": … } or { "kind": "spooler", "address": … }';

const AgentConfig = z
  .strictObject(
    {
      server: setting(ServerAddress, 'must be an address such as http://192.168.1.10:8080, with no path'),
      deviceId: setting(DeviceId, 'must be the id this device is enrolled with, such as agent-1'),
      /** The kiosk this agent stands beside. */
      kioskId: setting(KioskId, "must be the id of a kiosk in the hall's plan, such as kiosk-1"),
      /** Where the agent keeps its key and what became of its print jobs. */
      dataFolder: setting(z.string().min(1), 'must be the path of a folder').default('agent-data'),
      reader: ReaderSettings.exactOptional(),
      printers: z
        .record(
          setting(PrinterName, 'must be named in small letters, digits and hyphens, such as printer'),
          z.unknown().transform((value, context) => {
            const printer = PrinterAtAgent.safeParse(value);
            if (printer.success) return printer.data;
            context.addIssue({ code: 'custom', message: printerWords });
            return z.NEVER;
          }),
          'must be an object of printers, each under its name',
        )
        .default({}),
    },
    'must hold one object of settings',
  )
  .refine(
    ({ reader, printers }) => reader !== undefined || Object.keys(printers).length > 0,
    'must name a "reader", "printers" or both',
  );
export type AgentConfig = z.infer<typeof AgentConfig>;

/**
 * The settings of this agent, each described in docs/operations.md. A path in them is seen from the file itself.
 *
 * @throws StartupError naming every setting that is wrong
 */
export async function readAgentConfig(file: string): Promise<AgentConfig> {
  const { reader, dataFolder, ...config } = await readSettings(file, AgentConfig);
  const fromFile = (path: string) => resolve(dirname(file), path);
  return {
    ...config,
    dataFolder: fromFile(dataFolder),
    ...(reader && { reader: { ...reader, cardsFile: fromFile(reader.cardsFile) } }),
  };
}
