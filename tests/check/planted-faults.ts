import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

/**
 * Checks the checkers: plants a fault for each, and fails when one passes it. Versions of svelte-check have been
 * reported to pass while checking nothing.
 */
const faults = [
  {
    file: 'server/planted-type-error.ts',
    text: "export const count: number = 'not a number';\n",
    checker: ['tsc', '-b', 'server'],
  },
  {
    file: 'ui/PlantedTypeError.svelte',
    text: '<script lang="ts">\n  const count: number = \'not a number\';\n</script>\n\n{count}\n',
    checker: ['svelte-check', '--tsconfig', 'ui/tsconfig.json', '--output', 'machine', '--threshold', 'error'],
  },
  {
    file: 'kiosk/planted-import.ts',
    text: "import '../server/config.ts';\n",
    checker: ['depcruise', '--config', '.dependency-cruiser.cjs', 'kiosk'],
  },
];

const missed = faults.filter(({ file, text, checker: [command = '', ...parameters] }) => {
  writeFileSync(file, text);
  try {
    const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${command}`, parameters, { encoding: 'utf8' });
    const refused = status !== 0 && `${stdout}${stderr}`.includes(file.split('/').at(-1) ?? file);
    console.log(`${refused ? 'refused' : 'NOT REFUSED'}  ${file}  (${command})`);
    return !refused;
  } finally {
    rmSync(file);
  }
});

if (missed.length > 0) process.exit(1);
