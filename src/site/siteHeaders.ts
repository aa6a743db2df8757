/** The digests (SHA-256, as base64) of the one style and the one script that are written into a page. */
export type InlineDigests = { readonly style: string; readonly script: string };

/**
 * What a page of the site may load and do: its own files and nothing else, in the page itself only the style and the script with these
 * digests, and no text made into HTML or into a script's address (docs/hosting.md). The one policy by name is for the offline copy's own program.
 */
function policyOf(inline: InlineDigests | undefined): string {
  const [script, style] =
    inline === undefined ? ['', ''] : [sourceOfDigest(inline.script), sourceOfDigest(inline.style)];
  return [
    "default-src 'none'",
    `script-src 'self'${script}`,
    `style-src 'self'${style}`,
    ...OTHER_DIRECTIVES,
  ].join('; ');
}

function sourceOfDigest(sha256: string): string {
  return ` 'sha256-${sha256}'`;
}

const OTHER_DIRECTIVES = [
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types scorecard',
];

/** The policy as an element of the page, before anything else, for a host that sends no headers. */
export function policyMeta(inline: InlineDigests | undefined): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policyOf(inline)}" />`;
}

type HeaderRule = readonly [path: string, headers: readonly string[]];

/** The headers that the site is served with. The policy is among them because only a header, not the page itself, can forbid other sites to frame the page. */
const headersOf = (policy: string): readonly HeaderRule[] => [
  [
    '/*',
    [
      `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
      'Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy: same-origin',
      'Cross-Origin-Resource-Policy: same-origin',
    ],
  ],
  ['/', ['Cache-Control: no-cache']],
  ['/index.html', ['Cache-Control: no-cache']],
  ['/start.js', ['Cache-Control: no-cache']],
  ['/refused.js', ['Cache-Control: no-cache']],
  ['/sw.js', ['Cache-Control: no-cache']],
  ['/pack/*', ['Cache-Control: no-cache']],
  // The name of a file in assets changes with its content.
  ['/assets/*', ['Cache-Control: public, max-age=31536000, immutable']],
];

/**
 * The file `_headers`, which Netlify, Cloudflare Pages and others read. docs/hosting.md has the same headers for nginx, Apache and IIS, but
 * without the digests, which change with each release.
 */
export function headersFile(inline: InlineDigests | undefined): string {
  return headersOf(policyOf(inline))
    .map(([path, headers]) => [path, ...headers.map((line) => `  ${line}`), ''].join('\n'))
    .join('\n');
}
