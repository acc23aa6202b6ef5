import { resolve } from 'node:path';
import { listPorts } from '../printer/list-ports.ts';
import { readAgentConfig } from './agent-config.ts';
import { enrol } from './device-key.ts';
import { readOptions } from './options.ts';
import { runAgent } from './run-agent.ts';
import { StartupError } from './startup-error.ts';

/** The device agent: runs beside a kiosk, brings what its devices say to the server, and prints what the server orders. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.wants === 'ports') return showPorts();
  const config = await readAgentConfig(resolve(options.configFile));
  if (options.wants === 'enrolment') {
    await enrol(config, options.code);
    return say(`${config.deviceId} is enrolled at ${config.server}. Start the agent without --enrol now.`);
  }
  await runAgent(config, say);
}

async function showPorts(): Promise<void> {
  const ports = await listPorts();
  const none = 'This machine has no serial port and no USB printer.';
  console.log(ports.length === 0 ? none : ports.map(({ path, note }) => `${path}  ${note}`.trimEnd()).join('\n'));
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
