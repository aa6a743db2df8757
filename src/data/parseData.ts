import type { PublishedData } from '@/packFormat/publishedData';
import { checkedPart } from './parsePack';

/** What the page Data shows of the pack’s figures: the files, their sources and the data warnings. */
export function parseData(json: unknown): PublishedData {
  return checkedPart<PublishedData>(json, ['files', 'indicators', 'sources', 'oddities']);
}
