import { useState, type PointerEvent, type ReactNode } from 'react';
import { nearestMark, type WalkMark } from './markWalk';
import { WalkSlider } from './WalkSlider';

const AREA_WORDS = { start: 'Ours', chosen: 'Chosen mark' } as const;

/** A drawing whose marks a pointer, a finger or the slider over it walk; the line above it says the mark in words. */
export function WalkedChart({
  label,
  size: { width, height },
  marks,
  start,
  along,
  walk,
  words = AREA_WORDS,
  children,
}: {
  /** What the chart shows, for those who can't see it. */
  readonly label: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The marks, in the order in which the arrow keys walk them. */
  readonly marks: readonly WalkMark[];
  /** The mark that a screen reader hears before any is chosen: ours. */
  readonly start: string;
  readonly along: 'across' | 'down' | 'both';
  /** The mark that a key leads to: by default the next or previous one in order. */
  readonly walk?: ((key: string, from: number | undefined) => number | 'leave' | undefined) | undefined;
  /** The lead-in before the words of a mark: one for the mark at the start, one for a chosen mark. */
  readonly words?: { readonly start: string; readonly chosen: string } | undefined;
  readonly children: (chosen: WalkMark | undefined) => ReactNode;
}) {
  const [key, setKey] = useState<string>();
  const place = marks.findIndex((mark) => mark.key === key);
  const chosen = marks[place];
  const said = chosen ?? marks.find((mark) => mark.key === start);
  const nowIndex = marks.findIndex((mark) => mark.key === (key ?? start));
  const choose = (next: number | undefined) => setKey(next === undefined ? undefined : marks[next]?.key);
  const onPointer = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0) return;
    const scale = width / box.width;
    const at = { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
    choose(nearestMark(marks, at, along));
  };
  return (
    <>
      <p className="sc-walk__words sc-no-print" aria-hidden="true">
        {said !== undefined && `${chosen === undefined ? words.start : words.chosen}: ${said.words}`}
      </p>
      <div className="sc-walked">
        <svg
          className="sc-walk"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          aria-hidden="true"
          focusable="false"
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setKey(undefined)}
        >
          {children(chosen)}
        </svg>
        <WalkSlider
          label={label}
          words={said?.words ?? ''}
          count={marks.length}
          start={nowIndex}
          chosen={nowIndex < 0 ? undefined : nowIndex}
          choose={choose}
          walk={walk}
        />
      </div>
    </>
  );
}
