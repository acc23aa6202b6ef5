import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Three kinds of test, each in its folder: pure, over real sockets and disks, and in a real browser. */
export default defineConfig({
  test: {
    projects: [
      // The plugin is for the classes of the screens, which hold their state in runes.
      { plugins: [svelte({ configFile: false })], test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 30_000,
          // They wait for lines and processes more than they work.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-screens.ts', 'tests/e2e/build-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two browsers on two cores; a third only makes the others wait.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
