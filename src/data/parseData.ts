import type { PublishedData } from '@/packFormat/publishedData';
import { checked } from './parsePack';

/** What the pack says of itself. */
export function parseData(json: unknown): PublishedData {
  return checked<PublishedData>(json, ['files', 'indicators', 'sources', 'oddities']);
}
