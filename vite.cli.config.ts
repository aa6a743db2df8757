import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The `scorecard` command for Node. */
export default defineConfig({
  publicDir: false,
  resolve: { alias: { '@': resolve(import.meta.dirname, 'src') } },
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: { scorecard: 'src/cli/main.ts' },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
