import { BUILD_META } from '@/packFormat/packManifest';
import { ONE_FILE_META, PACK_ELEMENT, SEALED_ELEMENT } from '@/packFormat/oneFile';
import { SEALED_META } from '@/packFormat/sealedPack';

/** The parts of a one-file scorecard. The texts are those of the built app; `hashOf` gives SHA-256 as base64. */
export type OneFile = {
  readonly title: string;
  readonly script: string;
  /** The script, compressed with deflate and written as base64. */
  readonly packedScript: string;
  readonly style: string;
  readonly icon: string;
  /** The release of Scorecard. */
  readonly tool: string;
  /** The address of the newest figures, if the officer gives one. */
  readonly newest: string | undefined;
  readonly content: OneFileContent;
  readonly hashOf: (text: string) => string;
};

export type OneFileContent =
  /** The pack, compressed with deflate and written as base64, and its first views. */
  | { readonly kind: 'public'; readonly build: string; readonly packed: string; readonly firstViews: string }
  | { readonly kind: 'sealed'; readonly sealedText: string };

const PROGRAM_ELEMENT = 'scorecard-program';

/** Unpacks the program and runs it. The page's content security policy holds the digest of the program too, so nothing else can run. */
const OPENER_SCRIPT = [
  `const packed = document.getElementById('${PROGRAM_ELEMENT}').textContent;`,
  'const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));',
  "const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));",
  'const code = await new Response(stream).text();',
  "const program = document.createElement('script');",
  "program.type = 'module';",
  "const policy = globalThis.trustedTypes?.createPolicy('scorecard', { createScript: (text) => text });",
  'program.text = policy === undefined ? code : policy.createScript(code);',
  'document.head.append(program);',
].join('\n');

/**
 * A whole scorecard as one HTML file. Its content security policy allows only the program, the few lines that unpack it and the one style,
 * each by its digest, and no request at all. So the file opens from a disk, an email or an agenda system, without a network.
 */
export function oneFilePage(file: OneFile): string {
  const { title, script, packedScript, style, icon, tool, newest, content, hashOf } = file;
  const styleSheet = style.trim();
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hashOf(OPENER_SCRIPT)}' 'sha256-${hashOf(script)}'`,
    `style-src 'sha256-${hashOf(styleSheet)}'`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types scorecard',
  ].join('; ');
  const metas = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="color-scheme" content="light dark" />',
    `<meta name="${ONE_FILE_META}" content="${attributeText(tool)}"${newest === undefined ? '' : ` data-newest="${attributeText(newest)}"`} />`,
    ...(content.kind === 'public'
      ? [`<meta name="${BUILD_META}" content="${content.build}" />`]
      : [`<meta name="${SEALED_META}" />`, '<meta name="robots" content="noindex" />']),
  ];
  const data =
    content.kind === 'public'
      ? `<script type="text/plain" id="${PACK_ELEMENT}">${content.packed}</script>`
      : `<script type="text/plain" id="${SEALED_ELEMENT}">${content.sealedText}</script>`;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    ...metas,
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon.trim())}" />`,
    `<title>${attributeText(title)}</title>`,
    `<style>${styleSheet}</style>`,
    '</head>',
    '<body>',
    `${content.kind === 'public' ? content.firstViews : ''}<div id="root"></div>`,
    '<noscript>This scorecard needs JavaScript to sort, filter and draw its figures.</noscript>',
    data,
    `<script type="text/plain" id="${PROGRAM_ELEMENT}">${packedScript}</script>`,
    `<script type="module">${OPENER_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function attributeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
