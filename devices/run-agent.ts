import { join } from 'node:path';
import { openTransport } from '../printer/open-transport.ts';
import type { AgentConfig } from './agent-config.ts';
import { readDeviceKey } from './device-key.ts';
import { DeviceLink } from './device-link.ts';
import { linkSentence } from './link-sentence.ts';
import { presentCards } from './present-cards.ts';
import { PrintJournal } from './print-journal.ts';
import { PrintOrders } from './print-orders.ts';
import { readSimulatedCards } from './simulated-cards.ts';
import { simulatedReader } from './simulated-reader.ts';
import { StartupError } from './startup-error.ts';

const tellHealthEveryMs = 30_000;

/**
 * Works until it is told to stop, or until its only device has ended.
 *
 * @param say takes a line for the log, which never holds a key or anything from a card or a slip (rule T2.1)
 * @throws StartupError in words for the person at the terminal
 */
export async function runAgent(config: AgentConfig, say: (line: string) => void): Promise<void> {
  const { server, deviceId, kioskId, reader } = config;
  const cards = reader && (await readSimulatedCards(reader.cardsFile));
  const journal = await openJournal(config);
  const tellHealth = () => void link.ask('health:tell', { at: Date.now(), reader: cards !== undefined });
  const link = new DeviceLink({
    server,
    identify: async () => {
      const deviceKey = await readDeviceKey(config);
      return { deviceId, journalId: journal.id, ...(deviceKey !== undefined && { deviceKey }) };
    },
    onChange: (state) => {
      say(linkSentence(state, config));
      if (state.status === 'up') tellHealth();
    },
  });
  const orders = printOrders(config, journal, link, say);
  const health = setInterval(tellHealth, tellHealthEveryMs);
  const stop = async () => {
    clearInterval(health);
    await orders.close();
    link.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
  if (cards === undefined) return;
  await presentCards(simulatedReader({ cards, input: process.stdin, output: process.stdout }), kioskId, link, say);
  if (Object.keys(config.printers).length > 0) return say('The card reader has ended. The printers go on.');
  await stop();
  say('The card reader has ended, and so does this agent.');
}

async function openJournal({ dataFolder }: AgentConfig): Promise<PrintJournal> {
  try {
    return await PrintJournal.open(join(dataFolder, 'print-jobs'));
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown fault';
    throw new StartupError(
      `The folder ${dataFolder} cannot be used (${code}). Make it writable, or name another "dataFolder".`,
    );
  }
}

/** Only to the server that this agent is connected to. */
function printOrders(
  { printers }: AgentConfig,
  journal: PrintJournal,
  link: DeviceLink,
  say: (line: string) => void,
): PrintOrders {
  const orders = new PrintOrders({
    printers: new Map(Object.entries(printers).map(([name, settings]) => [name, openTransport(settings, {})])),
    journal,
    tell: (printJobId, outcome) => void link.ask('print-job:tell', { printJobId, outcome }),
    say,
  });
  link.obey({
    'print-job:print': (order) => orders.print(order),
    'print-job:look': (order) => orders.look(order),
    'printer:look': (order) => orders.condition(order),
  });
  return orders;
}
