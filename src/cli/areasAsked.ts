import type { AreaCode } from '@/domain/figures/area';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import type { PlanSource } from './planSource';
import { MisuseError } from './terminal';

/** The areas that one word of `--area` names: a code, a name, or `all` for every authority of the plan. */
export function areasAsked(word: string, source: PlanSource): readonly AreaCode[] {
  if (word === 'all') return source.areas;
  const [registeredArea, ...otherAreas] = areasNamed({ dfeNumber: word, gssCode: word, name: word });
  const registeredCode = otherAreas.length === 0 ? registeredArea?.code : undefined;
  const knownCode = [word as AreaCode, registeredCode].find(
    (code) => code !== undefined && source.isKnown(code),
  );
  const area = knownCode ?? source.areaNamed(word) ?? (word as AreaCode);
  if (!source.isKnown(area))
    throw new MisuseError(
      `The plan has no area "${word}". Expected a code such as ${source.example}.${nearestAreas(word)}`,
    );
  return [area];
}
