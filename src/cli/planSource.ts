import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHistory } from '@/data/parseHistory';
import { parseInYear } from '@/data/parseInYear';
import { parsePlan, parsePlans } from '@/data/parsePack';
import { parseRegisters } from '@/data/parseRegisters';
import { ENGLAND_CODE, type Area, type AreaCode } from '@/domain/figures/area';
import type { InYearNotes } from '@/domain/inYear/inYear';
import { NO_REGISTERS, type Registers } from '@/domain/registers/register';
import { mainArea, regionsOf, type PlanData } from '@/domain/plan/planData';
import type { ListedPlan } from '@/packFormat/publishedPlan';
import { inYearJson } from '@/pack/write/inYearJson';
import { publishedParts } from '@/pack/write/publishedFiles';
import { compiledAt } from './compiledAt';
import { errorLines } from './issueLines';
import { packFolderIn } from './packFolder';
import { MisuseError, type Terminal } from './terminal';

/** A plan that can give the scorecard of any of its areas. */
export type PlanSource = {
  /** An example of an area that the plan has, for messages. */
  readonly example: AreaCode;
  /** The authorities that `--area all` stands for. */
  readonly areas: readonly AreaCode[];
  readonly isKnown: (area: AreaCode) => boolean;
  /** The area with this name in the plan. */
  readonly areaNamed: (name: string) => AreaCode | undefined;
  readonly dataFor: (area: AreaCode) => Promise<PlanData>;
  /** How each year to date is worked out. Empty for a plan without such indicators. */
  readonly inYearNotes: () => Promise<InYearNotes>;
  /** The registers and texts that the plan keeps besides its figures. */
  readonly registers: () => Promise<Registers>;
};

type Options = {
  readonly plan: string | undefined;
  readonly feeds: string | undefined;
  readonly terminal: Terminal;
};

/** The plan in a plan folder, or in a pack: the plan that `--plan` names, or else the pack's first. Returns undefined if the plan has errors, which are printed. */
export async function planSource(path: string, options: Options): Promise<PlanSource | undefined> {
  const pack = await packFolderIn(path);
  return pack === undefined ? await sourceInFolder(path, options) : await sourceInPack(pack, options.plan);
}

async function sourceInPack(pack: string, id: string | undefined): Promise<PlanSource> {
  const { plans } = parsePlans(await readJson(join(pack, 'plans.json')));
  const chosenPlan = id === undefined ? plans[0] : plans.find((plan) => plan.id === id);
  if (chosenPlan === undefined)
    throw new MisuseError(`The pack holds ${plans.map((plan) => plan.id).join(', ')}, and not "${id}".`);
  const inYearNotes = () => notesInPack(join(pack, chosenPlan.id), chosenPlan);
  const registers = () => registersInPack(join(pack, chosenPlan.id), chosenPlan);
  if (chosenPlan.areas !== undefined)
    return { ...(await sourceForAll(join(pack, chosenPlan.id), chosenPlan.areas)), inYearNotes, registers };
  const data = parsePlan(await readJson(join(pack, chosenPlan.id, 'scorecard.json')));
  let wholePlan: Promise<PlanData> | undefined;
  return {
    example: mainArea(data),
    areas: authoritiesOf(data.areas.values()),
    isKnown: (area) => data.areas.has(area),
    areaNamed: (name) => areaCalled(name, data.areas.values()),
    dataFor: async (area) =>
      area === mainArea(data) ? data : await (wholePlan ??= wholeData(join(pack, chosenPlan.id), data)),
    inYearNotes,
    registers,
  };
}

async function notesInPack(folder: string, { inYear }: ListedPlan): Promise<InYearNotes> {
  return inYear === true ? parseInYear(await readJson(join(folder, 'in-year.json'))) : new Map();
}

async function registersInPack(folder: string, { registers }: ListedPlan): Promise<Registers> {
  return registers === true ? parseRegisters(await readJson(join(folder, 'registers.json'))) : NO_REGISTERS;
}

async function sourceForAll(
  folder: string,
  listedAreas: NonNullable<ListedPlan['areas']>,
): Promise<Omit<PlanSource, 'inYearNotes' | 'registers'>> {
  const areas = listedAreas.map(({ code }) => code as AreaCode);
  const partOf = async (area: AreaCode) => parsePlan(await readJson(join(folder, 'areas', `${area}.json`)));
  const [example = ENGLAND_CODE] = areas;
  const areasOfPart = areas.length === 0 ? undefined : (await partOf(example)).areas;
  return {
    example,
    areas,
    isKnown: (area) => areas.includes(area) || areasOfPart?.has(area) === true,
    areaNamed: (name) => areaCalled(name, areasOfPart?.values() ?? []),
    dataFor: async (area) => {
      if (areas.includes(area)) return await partOf(area);
      const areaInside = areas.find((code) => areasOfPart?.get(code)?.parent === area) ?? example;
      return dataForAreaWithin(area, await wholeData(folder, await partOf(areaInside)));
    },
  };
}

/** The data for an area without a part of its own, such as a region, taken from the part of an authority within that area. */
function dataForAreaWithin(area: AreaCode, data: PlanData): PlanData {
  const areasToLoad = [area, ENGLAND_CODE, ...regionsOf(data, area).map(({ code }) => code)];
  return {
    ...data,
    area,
    neighbours: data.neighbours.filter((set) => set.area === area),
    queries: data.queries.filter((query) => query.area === undefined || areasToLoad.includes(query.area)),
  };
}

/** The file of the plan's own authority also holds the figures of its comparators. Figures of other areas are in the histories. */
async function wholeData(folder: string, data: PlanData): Promise<PlanData> {
  const series = new Map(data.series);
  for (const indicator of data.indicators) {
    const json = await readJson(join(folder, 'indicators', `${indicator.id}.json`));
    series.set(indicator.id, parseHistory(json, indicator, data.areas).series);
  }
  return { ...data, series, rankings: undefined };
}

async function sourceInFolder(
  path: string,
  { plan: id, feeds, terminal }: Options,
): Promise<PlanSource | undefined> {
  const { plan, issues } = await compiledAt(path, feeds);
  if (plan === undefined) {
    for (const line of errorLines(issues)) terminal.message(line);
    return undefined;
  }
  const { data } = plan;
  if (id !== undefined && id !== data.plan.id)
    throw new MisuseError(`The folder holds the plan "${data.plan.id}", and not "${id}".`);
  const { areas, part } = publishedParts(plan);
  return {
    example: mainArea(data),
    areas: data.plan.authority === 'any' ? areas : authoritiesOf(data.areas.values()),
    isKnown: (area) => data.areas.has(area),
    areaNamed: (name) => areaCalled(name, data.areas.values()),
    dataFor: (area) => Promise.resolve(parsePlan(JSON.parse(part(area)) as unknown)),
    inYearNotes: () => {
      const text = inYearJson(plan);
      return Promise.resolve(text === undefined ? new Map() : parseInYear(JSON.parse(text) as unknown));
    },
    registers: () => Promise.resolve(plan.registers),
  };
}

function authoritiesOf(areas: Iterable<Area>): readonly AreaCode[] {
  return [...areas].flatMap(({ code, kind, former }) =>
    kind === 'authority' && former !== true ? [code] : [],
  );
}

/** The area with a name in the plan, in any letter case, and with or without the words in brackets. Returns undefined if two areas have the name. */
function areaCalled(word: string, areas: Iterable<Area>): AreaCode | undefined {
  const plainName = (name: string) => name.trim().toLowerCase();
  const shortName = (name: string) => plainName(name.replace(/\s*\([^()]*\)\s*$/, ''));
  const allAreas = [...areas];
  const [matchingArea, ...otherMatches] =
    [
      allAreas.filter(({ name }) => plainName(name) === plainName(word)),
      allAreas.filter(({ name }) => shortName(name) === plainName(word)),
    ].find((some) => some.length > 0) ?? [];
  return otherMatches.length === 0 ? matchingArea?.code : undefined;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}
