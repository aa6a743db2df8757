import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The worker of `npm run attack` as one file for Node. It is given no way to the program's own rooms. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: { '#fuzz': resolve(import.meta.dirname, 'fuzz') } },
  build: {
    ssr: 'attack/worker.ts',
    target: 'es2022',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
  },
});
