import type { PublishedData } from '@/packFormat/publishedData';
import { checkedPart } from './parsePack';

/** Where the pack’s figures are from: its files, their sources and what is odd in them. */
export function parseData(json: unknown): PublishedData {
  return checkedPart<PublishedData>(json, ['files', 'indicators', 'sources', 'oddities']);
}
