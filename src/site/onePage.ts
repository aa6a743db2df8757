import { deflateSync } from 'fflate';
import type { PackFile } from '@/pack/write/indicatorTexts';
import { digestOf, withDigests } from '@/pack/write/packDigests';
import { joinedFiles } from '@/packFormat/oneFile';
import { MANIFEST_FILE } from '@/packFormat/packManifest';
import type { PublishedPlans } from '@/packFormat/publishedPlan';
import { oneFilePage, type OneFile } from './oneFilePage';

/** The parts of a page other than the scorecard. */
type PageParts = Omit<OneFile, 'title' | 'content' | 'packedScript'>;

export type OnePage = PageParts & {
  readonly firstViews: (packTexts: ReadonlyMap<string, string>) => string;
};

/** The public scorecard as one page, from the files of its pack. */
export function onePage(pack: readonly PackFile[], { firstViews, ...parts }: OnePage): string {
  const viewsHtml = firstViews(new Map(pack));
  const packMaker = { tool: parts.tool, app: digestOf([parts.script, viewsHtml].join('\n')) };
  const files = [...withDigests(pack, packMaker)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const packTexts = new Map(files);
  const { build } = JSON.parse(packTexts.get(MANIFEST_FILE) ?? '{}') as { readonly build: string };
  const { plans } = JSON.parse(packTexts.get('plans.json') ?? '{"plans":[]}') as PublishedPlans;
  const packed = packedText(joinedFiles(files), 9);
  return oneFilePage({
    ...parts,
    packedScript: packedText(parts.script, 6),
    title: plans[0]?.title ?? 'Scorecard',
    content: { kind: 'public', build, packed, firstViews: viewsHtml },
  });
}

/** The members' scorecard as one page. The page says nothing about any plan until it is opened with the passphrase. */
export function sealedOnePage(sealedBytes: Uint8Array, parts: PageParts): string {
  return oneFilePage({
    ...parts,
    packedScript: packedText(parts.script, 6),
    title: 'Scorecard',
    content: { kind: 'sealed', sealedText: base64(sealedBytes) },
  });
}

/** Text compressed by the same library in the command and on the desk, so that both write the same bytes. */
function packedText(text: string, level: 6 | 9): string {
  return base64(deflateSync(new TextEncoder().encode(text), { level }));
}

const PIECE_BYTES = 0x8000;

/** Encodes in pieces, because a function call takes a limited number of arguments. */
function base64(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += PIECE_BYTES)
    texts.push(String.fromCharCode(...bytes.subarray(offset, offset + PIECE_BYTES)));
  return btoa(texts.join(''));
}
