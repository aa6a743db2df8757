import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { plansInDevelopment } from './scripts/plansInDevelopment.mjs';

const room = (name: string) => resolve(import.meta.dirname, name);

/** The rooms whose tests need neither a page nor a process of their own. */
const RULES = ['docs', 'documents', 'domain', 'pack', 'sources', 'wording'];

export default defineConfig({
  base: './',
  publicDir: 'public',
  resolve: {
    alias: {
      '@': room('src'),
      '#mocks': room('mocks'),
      '#tests': room('tests'),
      '#fuzz': room('fuzz'),
      '#attack': room('attack'),
    },
  },
  plugins: [react(), plansInDevelopment()],
  css: { lightningcss: { errorRecovery: true } },
  build: { outDir: 'dist/app', target: 'es2022', sourcemap: false, modulePreload: { polyfill: false } },
  test: {
    environment: 'node',
    exclude: ['tests/browser/**'],
    setupFiles: ['tests/support/setup.ts'],
    // A shared machine may be busy; a test that hangs is still ended.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Rules keep no state, so that their tests can share what is loaded; pages and commands each begin anew.
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: RULES.map((name) => `tests/${name}/**/*.test.ts`), isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'pages and commands',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', ...RULES.map((name) => `tests/${name}/**`)],
        },
      },
    ],
  },
});
