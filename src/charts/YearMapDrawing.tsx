import { SMALL_SIDE, TILE_STYLES, type YearMap } from './yearMaps';

/** The tiles of a small map. The stronger the colour, the worse the quarter, so that grey paper says it too. */
export function YearMapDrawing({ map: { paths, ours } }: { readonly map: YearMap }) {
  return (
    <g className="sc-year-map">
      {TILE_STYLES.filter((style) => paths[style] !== '').map((style) => (
        <path key={style} className={`sc-year-map__${style}`} d={paths[style]} />
      ))}
      {ours !== undefined && (
        <rect
          className="sc-year-map__ours"
          x={ours.x - 1.5}
          y={ours.y - 1.5}
          width={SMALL_SIDE + 2}
          height={SMALL_SIDE + 2}
        />
      )}
    </g>
  );
}
