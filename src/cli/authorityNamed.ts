import type { Area } from '@/domain/figures/area';
import { nearestAreas } from '@/sources/areas/areaRegister';
import { authorityTyped } from '@/sources/areas/authorityTyped';
import { MisuseError } from './terminal';

/** The authority that an officer names by GSS code, DfE number or name. Throws a `MisuseError` if none is known by that name. */
export function authorityNamed(word: string): Area {
  const area = authorityTyped(word);
  if (area !== undefined) return area;
  throw new MisuseError(
    `The authority "${word}" is not known. Expected a GSS code, a DfE number or a name.${nearestAreas(word)}`,
  );
}
