import type { FileBytes } from '@/sources/publishedFile';
import { aWorkbook } from './aWorkbook';

/** A plan with a polarity and two years in an officer’s own words, and beside it a sheet of her own whose first line this is; figures made up. */
export function aFaultyWorkbook(firstLine: string): FileBytes {
  return aWorkbook({
    plan: [
      ['key', 'value'],
      ['id', 'made-up'],
      ['title', 'Made up'],
      ['authority', 'E08000018'],
      ['asAt', '2017-03-31'],
    ],
    indicators: [
      ['id', 'title', 'polarity', 'unit'],
      ['contacts', 'Contacts', 'Info', 'count'],
    ],
    observations: [
      ['indicator', 'area', 'time_period', 'time_identifier', 'value'],
      ['contacts', 'E08000018', '2014/15', 'Financial year', { number: 11_010, format: '#,##0' }],
      ['contacts', 'E08000018', '2015-16', 'Financial year', { number: 12_165, format: '#,##0' }],
    ],
    Notes: [[firstLine], [{ formula: '1+1', result: 2 }]],
  });
}
