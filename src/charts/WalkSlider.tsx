import type { KeyboardEvent } from 'react';
import { markAfterKey } from './markWalk';

/**
 * What assistive technology finds in a chart: one slider, whose name says what the chart shows and whose value describes one mark. Arrow keys
 * walk the marks, and so does a swipe up or down where a screen reader is used by touch. It lies over the drawing and lets a pointer through.
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
  /** The words of the chosen mark, or of the mark at `startIndex` while none is chosen. */
  readonly words: string;
  readonly count: number;
  /** The mark that a screen reader reads out before the reader has chosen one, counted from 0. */
  readonly startIndex: number;
  /** The mark from which the arrow keys continue. */
  readonly chosenIndex: number | undefined;
  readonly onChoose: (index: number | undefined) => void;
  /** The mark that a key leads to: by default the next or previous one in order. */
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
