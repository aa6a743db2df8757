import { detachedDrawing } from './detachedDrawing';
import { PeriodMapDrawing } from './PeriodMapDrawing';
import { SMALL_MAP, type PeriodMap } from './periodMap';

const MAP_GAP = 28;
const WORDS_HEIGHT = 44;
const MAPS_PER_ROW = 5;

/** Several small maps side by side as one drawing for the saved picture. The period and our own band are written above each map. */
export function periodMapsPicture(
  maps: readonly { readonly title: string; readonly caption: string; readonly map: PeriodMap }[],
): SVGSVGElement {
  const columnCount = Math.min(MAPS_PER_ROW, maps.length);
  const rowCount = Math.ceil(maps.length / MAPS_PER_ROW);
  const spacing = { x: SMALL_MAP.width + MAP_GAP, y: SMALL_MAP.height + WORDS_HEIGHT + MAP_GAP };
  return detachedDrawing(
    <svg width={columnCount * spacing.x} height={rowCount * spacing.y}>
      {maps.map(({ title, caption, map }, index) => (
        <g
          key={title}
          transform={`translate(${(index % MAPS_PER_ROW) * spacing.x} ${Math.floor(index / MAPS_PER_ROW) * spacing.y})`}
        >
          <text className="sc-period-map__title" x="2" y="16">
            {title}
          </text>
          <text className="sc-period-map__words" x="2" y="34">
            {caption}
          </text>
          <g transform={`translate(0 ${WORDS_HEIGHT})`}>
            <PeriodMapDrawing map={map} />
          </g>
        </g>
      ))}
    </svg>,
  );
}
