import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The screens: one build, one page each, served by the server from `dist/`. */
export default defineConfig({
  plugins: [
    paraglideVitePlugin({ project: './ui/project.inlang', outdir: './ui/generated', strategy: ['baseLocale'] }),
    svelte({ configFile: false }),
  ],
  build: {
    target: 'chrome109',
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        kiosk: 'kiosk/index.html',
        officer: 'officer/index.html',
        'hall-display': 'hall-display/index.html',
        'service-worker': 'kiosk/offline/service-worker.ts',
      },
      // A service worker keeps its address from build to build, and rules over the pages beside it.
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'kiosk/service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
