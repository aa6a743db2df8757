import { useState, type PointerEvent, type ReactNode } from 'react';
import { nearestMark, type WalkMark } from './markWalk';
import { WalkSlider } from './WalkSlider';

const AREA_WORDS = { start: 'Ours', chosen: 'Chosen mark' } as const;

/**
 * A drawing whose marks a reader can go through with a pointer, a finger or the slider over the drawing. The line above the drawing describes
 * the chosen mark in words.
 */
export function WalkedChart({
  label,
  size: { width, height },
  marks,
  startKey,
  direction,
  indexAfterKey,
  words = AREA_WORDS,
  children,
}: {
  /** What the chart shows, for those who can't see it. */
  readonly label: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The marks, in the order in which the arrow keys go through them. */
  readonly marks: readonly WalkMark[];
  /** The mark that a screen reader hears before any is chosen: our own area's. */
  readonly startKey: string;
  readonly direction: 'across' | 'down' | 'both';
  /** Gives the mark that a key leads to; by default the next or previous mark in order. */
  readonly indexAfterKey?:
    | ((key: string, from: number | undefined) => number | 'leave' | undefined)
    | undefined;
  /** The words before a mark's description: one phrase for the mark at the start, another for a chosen mark. */
  readonly words?: { readonly start: string; readonly chosen: string } | undefined;
  readonly children: (chosenMark: WalkMark | undefined) => ReactNode;
}) {
  const [key, setKey] = useState<string>();
  const chosenIndex = marks.findIndex((mark) => mark.key === key);
  const chosenMark = marks[chosenIndex];
  const describedMark = chosenMark ?? marks.find((mark) => mark.key === startKey);
  const nowIndex = marks.findIndex((mark) => mark.key === (key ?? startKey));
  const chooseIndex = (nextIndex: number | undefined) =>
    setKey(nextIndex === undefined ? undefined : marks[nextIndex]?.key);
  const onPointer = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0) return;
    const scale = width / box.width;
    const pointer = { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
    chooseIndex(nearestMark(marks, pointer, direction));
  };
  return (
    <>
      <p className="sc-walk__words sc-no-print" aria-hidden="true">
        {describedMark !== undefined &&
          `${chosenMark === undefined ? words.start : words.chosen}: ${describedMark.words}`}
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
          {children(chosenMark)}
        </svg>
        <WalkSlider
          label={label}
          words={describedMark?.words ?? ''}
          count={marks.length}
          startIndex={nowIndex}
          chosenIndex={nowIndex < 0 ? undefined : nowIndex}
          onChoose={chooseIndex}
          indexAfterKey={indexAfterKey}
        />
      </div>
    </>
  );
}
