import { parseArgs } from 'node:util';
import { StartupError } from './startup-error.ts';

export type Options =
  | { readonly wants: 'ports' }
  | { readonly wants: 'work'; readonly configFile: string }
  | { readonly wants: 'enrolment'; readonly configFile: string; readonly code: string };

const usage =
  'Name the file of settings: npm run agent -- --config agent.json (once before, with the code from the server: --enrol CODE). To see the ports of this machine: npm run agent -- --list-ports';

/** What the agent was started for. @throws StartupError */
export function readOptions(parameters: string[]): Options {
  const { config: configFile, enrol: code, 'list-ports': ports } = parsed(parameters);
  if (ports === true) return { wants: 'ports' };
  if (!configFile || code === '') throw new StartupError(usage);
  return code === undefined ? { wants: 'work', configFile } : { wants: 'enrolment', configFile, code };
}

function parsed(args: string[]) {
  try {
    const options = {
      config: { type: 'string' },
      enrol: { type: 'string' },
      'list-ports': { type: 'boolean' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch {
    // An option nobody knows, or one with nothing behind it.
    throw new StartupError(usage);
  }
}
