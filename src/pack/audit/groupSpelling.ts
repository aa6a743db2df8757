import type { AuditPlan } from './auditPlans';
import { groupMeaning } from './groupMeaning';
import type { AuditFigure } from './packFigures';
import { plainSpelling } from './plainSpelling';

type Groups = readonly string[];

/**
 * Spells each dimension and group in the same way in all plans, editions and releases, as the first plan spells it: `Ethnicity=white` and
 * `ethnicity=White or White British` become `ethnicity=White`. Returns plans without any such name unchanged.
 */
export function withOneSpelling(
  plansOfPacks: readonly (readonly AuditPlan[])[],
): readonly (readonly AuditPlan[])[] {
  const firstSpelling = spellingFinder(plainGroupReader(plansOfPacks.flat()));
  return plansOfPacks.map((plans) => plans.map((plan) => respelt(plan, firstSpelling)));
}

type PlainGroup = { readonly name: string; readonly value: string; readonly plainName: string };

function readGroup(group: string): PlainGroup {
  const separator = group.indexOf('=');
  const name = group.slice(0, separator);
  return { name, value: group.slice(separator + 1), plainName: plainSpelling(name) };
}

/**
 * Returns a function that gives all names of a group the same spelling. If one indicator has two names with one meaning, such as "Black" and
 * "Black or Black British", the two may differ, so they stay apart everywhere. "Asian" also stays as it is written if some group is "Chinese",
 * because it may then leave Chinese people out.
 */
function plainGroupReader(plans: readonly AuditPlan[]): (group: PlainGroup) => string {
  const spellingsByMeaning = new Map<string, string>();
  const severalMeanings = new Set<string>();
  for (const plan of plans)
    for (const [series, groupLists] of groupListsBySeries(plan))
      for (const { value, plainName } of [...groupLists].flatMap((groups) => groups.map(readGroup))) {
        const [meaning, spelling] = [groupMeaning(value), plainSpelling(value)];
        if (spelling === 'chinese') severalMeanings.add(`${plainName}=asian`);
        const key = `${plan.plan.id}|${series}|${plainName}=${meaning}`;
        if ((spellingsByMeaning.get(key) ?? spelling) !== spelling)
          severalMeanings.add(`${plainName}=${meaning}`);
        spellingsByMeaning.set(key, spelling);
      }
  return ({ value, plainName }) => {
    const plainGroup = `${plainName}=${groupMeaning(value)}`;
    return severalMeanings.has(plainGroup) ? `${plainName}=${plainSpelling(value)}` : plainGroup;
  };
}

/** All figures of a group share one list of its names. */
function groupListsBySeries({ figures }: AuditPlan): ReadonlyMap<string, ReadonlySet<Groups>> {
  const groupLists = new Map<string, Set<Groups>>();
  for (const { series, groups } of figures) {
    if (groups.length === 0) continue;
    const listsOfSeries = groupLists.get(series);
    if (listsOfSeries === undefined) groupLists.set(series, new Set([groups]));
    else listsOfSeries.add(groups);
  }
  return groupLists;
}

function spellingFinder(plainGroupOf: (group: PlainGroup) => string): (groups: Groups) => Groups {
  const namesByPlainName = new Map<string, string>();
  const groupsByPlainGroup = new Map<string, string>();
  const spellings = new Map<Groups, Groups>();
  const spellingOf = (text: string): string => {
    const group = readGroup(text);
    const firstName = namesByPlainName.get(group.plainName) ?? group.name;
    namesByPlainName.set(group.plainName, firstName);
    const plainGroup = plainGroupOf(group);
    const firstGroup = groupsByPlainGroup.get(plainGroup) ?? `${firstName}=${group.value}`;
    groupsByPlainGroup.set(plainGroup, firstGroup);
    return firstGroup;
  };
  return (groups) => {
    const knownSpelling = spellings.get(groups);
    if (knownSpelling !== undefined) return knownSpelling;
    const firstGroups = groups.map(spellingOf);
    const isSame = firstGroups.every((group, index) => group === groups[index]);
    const spelling = isSame ? groups : firstGroups.toSorted();
    spellings.set(groups, spelling);
    return spelling;
  };
}

function respelt(plan: AuditPlan, firstSpelling: (groups: Groups) => Groups): AuditPlan {
  let isChanged = false;
  const figures = plan.figures.map((figure): AuditFigure => {
    const groups = figure.groups.length === 0 ? figure.groups : firstSpelling(figure.groups);
    if (groups === figure.groups) return figure;
    isChanged = true;
    return { ...figure, groups };
  });
  return isChanged ? { ...plan, figures } : plan;
}
