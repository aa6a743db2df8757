import type { KeyboardEvent } from 'react';
import { markAfterKey } from './markWalk';

/**
 * The part of a chart that assistive technology finds: one slider, whose name says what the chart shows and whose value describes one mark.
 * Arrow keys go through the marks, and so does a swipe up or down on a touch screen with a screen reader. The slider lies over the drawing and
 * lets a pointer through.
 */
export function WalkSlider({
  label,
  words,
  count,
  startIndex,
  chosenIndex,
  onChoose,
  indexAfterKey = (key, from) => markAfterKey(key, from, count),
}: {
  readonly label: string;
  /** The words of the chosen mark, or of the mark at `startIndex` if none is chosen. */
  readonly words: string;
  readonly count: number;
  /** The index of the mark that a screen reader reads out before the reader has chosen one. */
  readonly startIndex: number;
  /** The mark from which the arrow keys continue. */
  readonly chosenIndex: number | undefined;
  readonly onChoose: (index: number | undefined) => void;
  /** Gives the mark that a key leads to; by default the next or previous mark in order. */
  readonly indexAfterKey?:
    | ((key: string, from: number | undefined) => number | 'leave' | undefined)
    | undefined;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const nextIndex = indexAfterKey(event.key, chosenIndex);
    if (nextIndex === undefined) return;
    event.preventDefault();
    onChoose(nextIndex === 'leave' ? undefined : nextIndex);
    if (nextIndex === 'leave') event.currentTarget.blur();
  };
  return (
    <input
      type="range"
      className="sc-walk-slider sc-no-print"
      aria-label={label}
      aria-valuetext={words}
      min={1}
      max={Math.max(1, count)}
      value={Math.max(0, chosenIndex ?? startIndex) + 1}
      onChange={({ target }) => onChoose(target.valueAsNumber - 1)}
      onKeyDown={onKeyDown}
      onBlur={() => onChoose(undefined)}
    />
  );
}
