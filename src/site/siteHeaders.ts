/**
 * What a page of the site may load and do: its own files and nothing else, no script or style in the page itself, and no text
 * made into HTML or into a script's address (docs/hosting.md). The one policy by name is for the offline copy's own program.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
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

/** The policy as the page says it itself, first of all, for a host that sends no headers. */
export const POLICY_META = `<meta http-equiv="Content-Security-Policy" content="${POLICY.join('; ')}" />`;

/** A page cannot forbid by itself to be framed; only a header can. */
const HEADERS: readonly (readonly [path: string, headers: readonly string[]])[] = [
  [
    '/*',
    [
      `Content-Security-Policy: ${POLICY.join('; ')}; frame-ancestors 'none'`,
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
  ['/sw.js', ['Cache-Control: no-cache']],
  ['/pack/*', ['Cache-Control: no-cache']],
  // A file in assets has a new name when its content is another.
  ['/assets/*', ['Cache-Control: public, max-age=31536000, immutable']],
];

/** The file `_headers`, which Netlify, Cloudflare Pages and others read; docs/hosting.md says the same for nginx, Apache and IIS. */
export function headersFile(): string {
  return HEADERS.map(([path, headers]) => [path, ...headers.map((line) => `  ${line}`), ''].join('\n')).join(
    '\n',
  );
}
