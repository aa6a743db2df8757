/**
 * How many times longer a wait may take than when a test runs alone: `npm test` runs both kinds of tests at once and sets it (scripts/test.mjs).
 * Alone it is 1, so that a test that fails says so within a minute.
 */
export const PATIENCE = Number(process.env.SCORECARD_PATIENCE ?? '1');
