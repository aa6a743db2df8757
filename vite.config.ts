import { resolve } from 'node:path';
import { LongFirst } from './tests/support/longFirst.ts';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { deskInDevelopment } from './scripts/deskInDevelopment.mjs';
import { firstFiles, groups } from './scripts/firstFiles.mjs';
import { plansInDevelopment } from './scripts/plansInDevelopment.mjs';
import { smallStart } from './scripts/smallStart.mjs';
import { usedStyle } from './scripts/usedStyle.mjs';
import { PATIENCE } from './tests/support/patience.ts';

const room = (name: string) => resolve(import.meta.dirname, name);

const MINUTE = 60_000;

/** These change for good what a page is to all that comes after them, or put another module in the place of one that others have loaded. */
const ALONE = ['tests/app/{siteNotice,start}.test.tsx', 'tests/desk/bothEditions.test.ts'];

export default defineConfig({
  base: './',
  publicDir: 'public',
  resolve: {
    alias: {
      '@': room('src'),
      // React has it itself.
      'use-sync-external-store/shim/index.js': 'react',
      '#mocks': room('mocks'),
      '#tests': room('tests'),
      '#fuzz': room('fuzz'),
      '#attack': room('attack'),
    },
  },
  plugins: [react(), plansInDevelopment(), deskInDevelopment(), firstFiles(), usedStyle(), smallStart()],
  css: { lightningcss: { errorRecovery: true } },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  test: {
    environment: 'node',
    setupFiles: ['tests/support/setup.ts'],
    // They end a test that hangs; no machine is so busy that another comes near them.
    testTimeout: 5 * MINUTE * PATIENCE,
    hookTimeout: 5 * MINUTE * PATIENCE,
    expect: { poll: { timeout: MINUTE * PATIENCE } },
    // By itself it leaves one core idle, which of two is half.
    maxWorkers: '100%',
    // Node's own 16 MB for what was just made fill at once, and clearing them takes a tenth of the time of page tests.
    execArgv: ['--max-semi-space-size=64'],
    // What is loaded once, jsdom too, serves all files of a process: tests/support/pageSetup.ts puts back what a test of a page changes.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
    sequence: { sequencer: LongFirst },
    // A file that asks for jsdom among files for Node would end the process and start another, which loads everything again: so names say which is which.
    projects: [
      {
        extends: true,
        test: { name: 'pages', include: ['tests/**/*.test.tsx'], exclude: ALONE, environment: 'jsdom' },
      },
      {
        extends: true,
        test: {
          name: 'rules and commands',
          include: ['tests/**/*.test.ts'],
          exclude: ALONE,
          globalSetup: 'tests/attack/attackRoom.ts',
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
  },
});
