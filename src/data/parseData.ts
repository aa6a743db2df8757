import type { PublishedData } from '@/packFormat/publishedData';
import { checkedPart } from './parsePack';

/** What the pack says of itself. */
export function parseData(json: unknown): PublishedData {
  return checkedPart<PublishedData>(json, ['files', 'indicators', 'sources', 'oddities']);
}
