import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { usedStyle } from './scripts/usedStyle.mjs';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The officer's desk: a folder of its own, with no part in what a reader loads. */
export default defineConfig({
  base: './',
  publicDir: false,
  resolve: { alias: { '@': at('src'), 'node:crypto': at('src/desk/nodeCrypto.ts') } },
  plugins: [react(), usedStyle()],
  css: { lightningcss: { errorRecovery: true } },
  worker: { format: 'es', plugins: () => [react()] },
  build: {
    outDir: 'dist/desk',
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5_000,
    rollupOptions: { input: { desk: at('desk.html'), preview: at('preview.html') } },
  },
});
