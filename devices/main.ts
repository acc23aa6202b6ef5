import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readAgentConfig } from './agent-config.ts';
import { DeviceLink } from './device-link.ts';
import { linkSentence } from './link-sentence.ts';
import { presentCards } from './present-cards.ts';
import { readSimulatedCards } from './simulated-cards.ts';
import { simulatedReader } from './simulated-reader.ts';
import { StartupError } from './startup-error.ts';

/** The device agent: runs beside a kiosk and brings what its devices say to the server. */
async function main(): Promise<void> {
  const config = await readAgentConfig(resolve(configFile()));
  const cards = await readSimulatedCards(config.reader.cardsFile);
  const reader = simulatedReader({ cards, input: process.stdin, output: process.stdout });
  const { server, deviceId, deviceKey, kioskId } = config;
  const link = new DeviceLink({
    server,
    identity: { deviceId, ...(deviceKey !== undefined && { deviceKey }) },
    onChange: (state) => say(linkSentence(state, config)),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      link.close();
      process.exit(0);
    });
  }
  await presentCards(reader, kioskId, link, say);
  link.close();
  say('The card reader has ended, and so does this agent.');
}

function configFile(): string {
  const usage = 'Name the file of settings: npm run agent -- --config agent.json';
  try {
    const { config } = parseArgs({ options: { config: { type: 'string' } } }).values;
    if (config) return config;
  } catch {
    // An option nobody knows, or --config with nothing behind it.
  }
  throw new StartupError(usage);
}

/** Standard output belongs to the simulated reader; what the agent has to say goes to standard error. */
function say(line: string): void {
  console.error(line);
}

main().catch((fault: unknown) => {
  // A StartupError is a sentence for people; anything else is a defect and keeps its stack.
  console.error(fault instanceof StartupError ? fault.message : fault);
  process.exit(1);
});
