import { ENGLAND, PUBLISHED_NEIGHBOURS, type Area, type AreaCode, type AreaKind } from '@/domain/area';
import published from './englishAreas.csv?raw';

type Registered = Area & { readonly dfeNumber: string; readonly otherCodes: readonly string[] };

const REGISTER: readonly Registered[] = published
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', dfeNumber = '', name = '', kind = '', parent = '', others = ''] = cellsOf(line);
    return {
      code: code as AreaCode,
      dfeNumber,
      name,
      kind: kind as AreaKind,
      parent: parent === '' ? undefined : (parent as AreaCode),
      otherCodes: others === '' ? [] : others.split(';'),
    };
  });

const BY_CODE: ReadonlyMap<string, Area> = new Map(
  REGISTER.flatMap((area) =>
    [area.code, area.dfeNumber, ...area.otherCodes]
      .filter(Boolean)
      .map((code) => [code, plain(area)] as const),
  ),
);

/** England, its regions and its upper-tier authorities, known by any GSS code that they have had or by DfE number. */
export function registeredArea(code: string): Area | undefined {
  return BY_CODE.get(code.toUpperCase());
}

/** Every registered name with its code, to suggest the nearest for one that is unknown. */
export function registeredNames(): readonly { readonly code: AreaCode; readonly name: string }[] {
  return REGISTER.map(({ code, name }) => ({ code, name }));
}

/** The area that stands for an average which a source prints. */
const NEIGHBOURS_AREA: Area = {
  code: PUBLISHED_NEIGHBOURS,
  name: 'Statistical neighbours, average as published',
  kind: 'average',
};

/** `england`, `region` or `neighbours` as an area of a plan for this authority. */
export function namedArea(word: string, authority: Area | undefined): Area | undefined {
  switch (word.toLowerCase()) {
    case 'england':
      return registeredArea(ENGLAND);
    case 'region':
      return authority?.parent === undefined ? undefined : registeredArea(authority.parent);
    case 'neighbours':
      return NEIGHBOURS_AREA;
  }
  return undefined;
}

function plain({ code, name, kind, parent }: Registered): Area {
  return { code, name, kind, parent };
}

/** The register is our own file: a cell with a comma stands in quotes, and no quote is inside. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
