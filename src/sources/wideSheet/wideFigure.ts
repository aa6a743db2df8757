import { toNumber } from '@/sources/number';
import { markedNumber, type Mark } from './markedFigure';
import type { WideCell } from './wideGrid';

/** What a cell under the heading of a period or comparator holds. */
export type WideFigure =
  | { readonly kind: 'empty' }
  /** A number. `text` is written as in observations.csv: `86.4`. */
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly value: number;
      readonly isPercent: boolean;
      /** A mark beside the number, such as brackets. The officer is asked what it means. */
      readonly mark?: Mark | undefined;
    }
  /** A sign that may mean several things: `n/a`, `-`, `*`. */
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'unread'; readonly text: string };

const NO_FIGURE_SIGNS =
  /^(n\/?a|na|n\.a\.|tbc|tba|nil|none|not available|not applicable|not yet available|awaiting( data)?|pending|data not available|suppressed|c|x|z|k|u|low|[-–—*.:~/]+|\[[cxzku]\]|<\s*\d+)$/i;

export function wideFigure({ kind, text }: WideCell): WideFigure {
  const trimmedText = text.trim();
  if (kind === 'empty' || trimmedText === '') return { kind: 'empty' };
  if (kind === 'date' || kind === 'fault') return { kind: 'unread', text: trimmedText };
  if (NO_FIGURE_SIGNS.test(trimmedText)) return { kind: 'sign', sign: trimmedText.toLowerCase() };
  const plainNumber = numberIn(trimmedText);
  if (plainNumber !== undefined) return plainNumber;
  const markedFigure = markedNumber(trimmedText);
  const number = markedFigure && numberIn(markedFigure.number);
  return number === undefined
    ? { kind: 'unread', text: trimmedText }
    : { ...number, mark: markedFigure?.mark };
}

/** Reads the figure that the officer has written in a box: a number or a shorthand. Returns undefined for any other text. */
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

/** The number of decimals with which a number was written. */
export function decimalsIn(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}
