import { AreaMarker } from '@/charts/AreaMarker';
import { TILE_SIGNS, tileMark, tileWord, type TileWord } from '@/charts/tileMarks';
import type { Comparison } from '@/domain/compare/comparedAreas';
import type { CompareView } from './compareView';

/** The key of the map: what the signs on the tiles mean, and how our authority and its neighbours are marked. Signs that no tile has are left out. */
export function MapKey({
  comparison,
  view: { areaName },
  foundName,
}: {
  readonly comparison: Comparison;
  readonly view: CompareView;
  /** The name of the authority that the reader looked up on the map. */
  readonly foundName: string | undefined;
}) {
  const usedStyles = new Set(comparison.areas.map((area) => tileMark(area, comparison).style));
  const entries = KEY_ENTRIES[tileWord(comparison)](areaName).filter(([style]) => usedStyles.has(style));
  return (
    <p className="sc-key">
      {entries.map(([style, sign, word]) => (
        <span key={style} className="sc-key__mark">
          <span className={`sc-tiles__swatch sc-tiles__swatch--${style}`}>{sign}</span> {word}
        </span>
      ))}
      <span className="sc-key__mark">
        <span className="sc-tiles__swatch sc-tiles__swatch--ours" aria-hidden="true" /> {areaName}
      </span>
      {foundName !== undefined && (
        <span className="sc-key__mark">
          <span className="sc-tiles__swatch sc-tiles__swatch--found" aria-hidden="true" /> {foundName}
        </span>
      )}
      {comparison.areas.some(({ role }) => role === 'neighbour') && (
        <span className="sc-key__mark">
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <AreaMarker kind="neighbour" x={8} y={8} size={4.5} />
          </svg>{' '}
          a statistical neighbour
        </span>
      )}
    </p>
  );
}

type Entry = readonly [style: ReturnType<typeof tileMark>['style'], sign: string, word: string];

const KEY_ENTRIES: Readonly<Record<TileWord, (ownName: string) => readonly Entry[]>> = {
  band: () => [
    ['A', 'A', 'best quarter'],
    ['B', 'B', 'second'],
    ['C', 'C', 'third'],
    ['D', 'D', 'worst quarter'],
    ['none', '–', 'no figure, or a sign that says why'],
  ],
  beside: (ownName) => [
    ['better', TILE_SIGNS.better, `better than ${ownName}`],
    ['level', TILE_SIGNS.level, 'level'],
    ['worse', TILE_SIGNS.worse, 'worse'],
    ['none', '–', 'no figure, or a sign that says why'],
  ],
  size: (ownName) => [
    ['higher', TILE_SIGNS.higher, `higher than ${ownName}`],
    ['level', TILE_SIGNS.level, 'level'],
    ['lower', TILE_SIGNS.lower, 'lower'],
    ['none', '–', 'no figure, or a sign that says why'],
  ],
};
