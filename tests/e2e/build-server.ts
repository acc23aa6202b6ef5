import { build } from 'vite';

/** Beside the source, so that what is found by its place is found. */
export const builtServer = 'server/.built-for-tests.mjs';

/** Makes one file of the server: hundreds of servers are started here, and each would compile all of it first. */
async function buildServer(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'server/main.ts',
      target: 'node20',
      outDir: 'server',
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: '.built-for-tests.mjs' } },
    },
  });
}

/** Vitest's global setup. */
export const setup = buildServer;
