import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { usedStyle } from './scripts/usedStyle.mjs';

/** The app as one script and one style sheet, which `scorecard build --out FILE.html` writes into a page. */
export default defineConfig({
  publicDir: false,
  resolve: { alias: { '@': resolve(import.meta.dirname, 'src') } },
  plugins: [react(), usedStyle()],
  css: { lightningcss: { errorRecovery: true } },
  build: {
    outDir: 'dist/onefile',
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: {
      input: { scorecard: 'src/oneFile.ts' },
      output: { codeSplitting: false, entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
