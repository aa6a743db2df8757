import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { plansInDevelopment } from './scripts/plansInDevelopment.mjs';

const room = (name: string) => resolve(import.meta.dirname, name);

export default defineConfig({
  base: './',
  publicDir: 'public',
  resolve: {
    alias: { '@': room('src'), '#mocks': room('mocks'), '#tests': room('tests'), '#fuzz': room('fuzz') },
  },
  plugins: [react(), plansInDevelopment()],
  css: { lightningcss: { errorRecovery: true } },
  build: { outDir: 'dist/app', target: 'es2022', sourcemap: false, modulePreload: { polyfill: false } },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    setupFiles: ['tests/support/setup.ts'],
    // A shared machine may be busy; a test that hangs is still ended.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
