import { shakeReact } from './shake';

// Tests of pages run in jsdom; the rest run in Node and pay for none of this.
if (typeof document !== 'undefined') {
  shakeReact();
  const { setUpPages } = await import('./pageSetup');
  setUpPages();
}
