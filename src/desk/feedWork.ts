import { emptyFolder } from '@/newPlan/emptyFolder';
import { publishedOffers, type ChosenPins, type FileOffers } from '@/officerFiles/publishedOffers';
import { tablesOf } from '@/officerFiles/tablesOf';
import { withOffers, type TakenOffer } from '@/officerFiles/withOffers';
import { areasNamed, registeredArea } from '@/sources/areas/areaRegister';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { shippedFiles } from './builtApp';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { feedFiles } from './recognisedFiles';

/** Published files, whose figures are wanted for an authority: that of the plan which they were dropped on, if any. */
export type OffersAsked = {
  readonly files: HeldFiles;
  readonly authority: string | undefined;
  readonly onto: HeldFiles | undefined;
  readonly pins: ChosenPins;
};

export type OffersFound = {
  readonly found: readonly FileOffers[];
  /** GSS code and name; undefined where neither the officer nor the plan says. */
  readonly authority: { readonly code: string; readonly name: string } | undefined;
};

export async function offersFound({ files, authority, onto, pins }: OffersAsked): Promise<OffersFound> {
  const own = onto === undefined ? undefined : await authorityIn(onto);
  const area = own ?? registeredArea(authority ?? '');
  const found = await publishedOffers(files, area?.code, pins);
  return { found, authority: area && { code: area.code, name: area.name } };
}

async function authorityIn(plan: HeldFiles) {
  const bytes = (await tablesOf(plan)).get(PLAN_FILE);
  const json = JSON.parse(new TextDecoder().decode(bytes)) as { readonly authority?: unknown };
  const word = typeof json.authority === 'string' ? json.authority : '';
  const [area] = areasNamed({ dfeNumber: word, gssCode: word, name: word });
  return area;
}

/** The plan with what was taken, or a new one for the authority; the published files lie in it. */
export async function withTaken(
  { files, authority, onto }: OffersAsked,
  taken: readonly TakenOffer[],
): Promise<HeldFiles> {
  const tables =
    onto === undefined
      ? withOffers(await begun(authority), taken, 'P1')
      : withOffers(await tablesOf(onto), taken);
  return new Map([...tables, ...feedFiles(files)]);
}

async function begun(authority: string | undefined): Promise<HeldFiles> {
  const day = new Date().toISOString().slice(0, 10);
  return emptyFolder(registeredArea(authority ?? ''), { day, shipped: await shippedFiles() });
}
