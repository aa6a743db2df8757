import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The pages as a function for Node, with which `scorecard build` draws the first view. */
export default defineConfig({
  publicDir: false,
  resolve: { alias: { '@': resolve(import.meta.dirname, 'src') } },
  build: {
    ssr: 'src/app/prerender.tsx',
    outDir: 'dist/prerender',
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'prerender.mjs' } },
  },
});
