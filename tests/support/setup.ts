// Tests of pages declare jsdom at their top; the rest run in Node and pay for none of this.
if (typeof document !== 'undefined') await import('./pageSetup');

export {};
