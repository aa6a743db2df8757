import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const room = (name: string) => resolve(import.meta.dirname, name);

/** The inputs of `npm run fuzz:desk` as one file for Node. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: { '@': room('src'), '#mocks': room('mocks'), '#tests': room('tests') } },
  build: {
    ssr: 'fuzz/deskInput.ts',
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'deskInput.mjs' } },
  },
});
