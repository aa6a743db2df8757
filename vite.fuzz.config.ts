import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const room = (name: string) => resolve(import.meta.dirname, name);

/** The worker of `npm run fuzz`, and the inputs of `npm run fuzz:desk` and what it runs in the page, each as a file for Node. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: { '@': room('src'), '#mocks': room('mocks'), '#tests': room('tests') } },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: { worker: 'fuzz/worker.ts', deskInput: 'fuzz/deskInput.ts', deskInPage: 'fuzz/deskInPage.ts' },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
