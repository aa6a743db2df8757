import { SMALL_SIDE, TILE_STYLES, type PeriodMap } from './periodMap';

/** The tiles of a small map, in the colours of the large map: the worse the quarter, the stronger the colour. */
export function PeriodMapDrawing({ map: { paths, ownTile } }: { readonly map: PeriodMap }) {
  return (
    <g className="sc-period-map">
      {TILE_STYLES.filter((style) => paths[style] !== '').map((style) => (
        <path key={style} className={`sc-period-map__${style}`} d={paths[style]} />
      ))}
      {ownTile !== undefined && (
        <rect
          className="sc-period-map__ours"
          x={ownTile.x - 1.5}
          y={ownTile.y - 1.5}
          width={SMALL_SIDE + 2}
          height={SMALL_SIDE + 2}
        />
      )}
    </g>
  );
}
