import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { nearestMark, markAfterKey, type WalkMark } from './markWalk';

const AREA_WORDS = { start: 'Ours', chosen: 'Chosen mark', walked: 'areas' } as const;

/** A drawing whose marks the arrow keys, a pointer or a finger walk; the line above it says the mark in words. */
export function WalkedChart({
  label,
  size: { width, height },
  marks,
  start,
  along,
  walk = (key, from) => markAfterKey(key, from, marks.length),
  words = AREA_WORDS,
  children,
}: {
  /** What the chart shows, for those who can't see it. */
  readonly label: string;
  readonly size: { readonly width: number; readonly height: number };
  /** In the order in which keys walk them. */
  readonly marks: readonly WalkMark[];
  /** The mark that a screen reader hears before any is chosen: ours. */
  readonly start: string;
  readonly along: 'across' | 'down' | 'both';
  /** Where a key leads to; from mark to mark in their order, unless told otherwise. */
  readonly walk?: ((key: string, from: number | undefined) => number | 'leave' | undefined) | undefined;
  /** What comes before the words of the mark at the start and of a chosen one, and what the keys walk. */
  readonly words?: { readonly start: string; readonly chosen: string; readonly walked: string } | undefined;
  readonly children: (chosen: WalkMark | undefined) => ReactNode;
}) {
  const [key, setKey] = useState<string>();
  const place = marks.findIndex((mark) => mark.key === key);
  const chosen = marks[place];
  const said = chosen ?? marks.find((mark) => mark.key === start);
  const choose = (next: number | undefined) => setKey(next === undefined ? undefined : marks[next]?.key);
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = marks.findIndex((mark) => mark.key === (key ?? start));
    const next = walk(event.key, from < 0 ? undefined : from);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== 'leave') return choose(next);
    setKey(undefined);
    event.currentTarget.blur();
  };
  const onPointer = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0) return;
    const scale = width / box.width;
    const at = { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
    choose(nearestMark(marks, at, along));
  };
  return (
    <>
      <p className="sc-walk__words sc-no-print" role="status" aria-live="polite">
        {said !== undefined && `${chosen === undefined ? words.start : words.chosen}: ${said.words}`}
      </p>
      <svg
        className="sc-walk"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="application"
        aria-roledescription="chart"
        aria-label={`${label} Arrow keys walk the ${words.walked}.`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setKey(undefined)}
        onBlur={() => setKey(undefined)}
      >
        {children(chosen)}
      </svg>
    </>
  );
}
