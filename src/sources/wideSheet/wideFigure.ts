import { toNumber } from '@/sources/number';
import { markedNumber, type Mark } from './markedFigure';
import type { WideCell } from './wideGrid';

/** What a cell says under the head of a period, a comparator or a year. */
export type WideFigure =
  | { readonly kind: 'empty' }
  /** A number as observations.csv has it: `86.4`. */
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly value: number;
      readonly isPercent: boolean;
      /** A mark besides the number; the desk asks the officer what it means. */
      readonly mark?: Mark | undefined;
    }
  /** `n/a`, `-`, `*`: a sign that may mean several things. */
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'unread'; readonly text: string };

const SIGNS =
  /^(n\/?a|na|n\.a\.|tbc|tba|nil|none|not available|not applicable|not yet available|awaiting( data)?|pending|data not available|suppressed|c|x|z|k|u|low|[-–—*.:~/]+|\[[cxzku]\]|<\s*\d+)$/i;

export function wideFigure({ kind, text }: WideCell): WideFigure {
  const trimmedText = text.trim();
  if (kind === 'empty' || trimmedText === '') return { kind: 'empty' };
  if (kind === 'date' || kind === 'fault') return { kind: 'unread', text: trimmedText };
  if (SIGNS.test(trimmedText)) return { kind: 'sign', sign: trimmedText.toLowerCase() };
  const plainNumber = numberIn(trimmedText);
  if (plainNumber !== undefined) return plainNumber;
  const markedFigure = markedNumber(trimmedText);
  const number = markedFigure && numberIn(markedFigure.number);
  return number === undefined
    ? { kind: 'unread', text: trimmedText }
    : { ...number, mark: markedFigure?.mark };
}

/** The figure that the officer has written for a cell: a number, or one of the signs that are read as they are; undefined for other words. */
export function writtenFigure(text: string): WideFigure | undefined {
  const figureRead = wideFigure({ kind: 'text', text });
  const isSign = figureRead.kind === 'sign' && /^\[?(c|x|z|k|u|low)\]?$/.test(figureRead.sign);
  return isSign || (figureRead.kind === 'number' && figureRead.mark === undefined) ? figureRead : undefined;
}

export function isWrittenFigure(text: string): boolean {
  return writtenFigure(text) !== undefined;
}

function numberIn(text: string): (WideFigure & { readonly kind: 'number' }) | undefined {
  const numberText = text
    .replace(/^([-−]?)£\s*/, '$1')
    .replace(/\s*(?:per ?cent|pct)\.?$/i, '%')
    .replaceAll(/[\u00a0 ](?=%|\d{3}\b)/g, '');
  const numberRead = toNumber(numberText, true);
  if (numberRead === undefined) return undefined;
  const isPercent = numberText.endsWith('%');
  const number = numberText.replace('%', '').replaceAll(',', '').replace('−', '-');
  return { kind: 'number', text: number, value: numberRead.value, isPercent };
}

/** How many decimals a number was written with. */
export function decimalsIn(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}
