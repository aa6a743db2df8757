import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { wrappedLines } from './picture';

/** Draws, only for the saved picture, something that the page shows as a table. */
export function detachedDrawing(drawing: ReactElement): SVGSVGElement {
  const hiddenStage = document.createElement('div');
  const root = createRoot(hiddenStage);
  flushSync(() => root.render(drawing));
  const drawnSvg = hiddenStage.querySelector('svg');
  if (drawnSvg === null) throw new Error('There is nothing to draw.');
  const copy = drawnSvg.cloneNode(true) as SVGSVGElement;
  root.unmount();
  return copy;
}

/** A text in two lines at most. Words without room are left out, and the text says so. */
export function twoLines(text: string, letters: number): readonly string[] {
  const [firstLine = '', secondLine, thirdLine] = wrappedLines(text, letters);
  if (secondLine === undefined) return [firstLine];
  return [firstLine, thirdLine === undefined ? secondLine : `${secondLine}…`];
}
