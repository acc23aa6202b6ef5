import { StartupError } from './startup-error.ts';

/** Runs a command line program: what is wrong ends in one sentence and a non-zero exit; a defect keeps its stack. */
export async function runCommand(command: (parameters: string[]) => Promise<void>): Promise<void> {
  try {
    await command(process.argv.slice(2));
  } catch (fault) {
    console.error(fault instanceof StartupError ? fault.message : fault);
    process.exitCode = 1;
  }
}
