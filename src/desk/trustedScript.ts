type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
};

/** The address of the desk's own worker, the only script that the page's Trusted Types policy allows to be started. */
export function trustedScript(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('scorecard', { createScriptURL: () => address }).createScriptURL(address) ??
    address
  );
}
