import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { wrappedLines } from './picture';

/** A drawing made only for the saved picture of something that the page shows as a table. */
export function detachedDrawing(drawing: ReactElement): SVGSVGElement {
  const stage = document.createElement('div');
  const root = createRoot(stage);
  flushSync(() => root.render(drawing));
  const drawn = stage.querySelector('svg');
  if (drawn === null) throw new Error('There is nothing to draw.');
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  root.unmount();
  return copy;
}

/** A text in two lines at most. Words without room are left out, and the text says so. */
export function twoLines(text: string, letters: number): readonly string[] {
  const [first = '', second, third] = wrappedLines(text, letters);
  if (second === undefined) return [first];
  return [first, third === undefined ? second : `${second}…`];
}
