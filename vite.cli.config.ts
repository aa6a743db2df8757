import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The `scorecard` command as one file for Node. */
export default defineConfig({
  publicDir: false,
  resolve: { alias: { '@': resolve(import.meta.dirname, 'src') } },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'scorecard.mjs' } },
  },
});
