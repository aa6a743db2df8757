import type { AuditPlan } from './auditPlans';
import type { AuditFigure } from './packFigures';
import { plainSpelling } from './plainSpelling';

/** Finds the spelling of groups, `name=value`, that comes first anywhere in what one reader can have. */
type FirstSpelling = (groups: readonly string[]) => readonly string[];

/**
 * Writes the names of dimensions and groups in one spelling in all plans, editions and releases: `Ethnicity=white` in one plan is `ethnicity=White` in
 * another. Plans in which nothing changes stay the same.
 */
export function withOneSpelling(
  plansOfPacks: readonly (readonly AuditPlan[])[],
): readonly (readonly AuditPlan[])[] {
  const firstSpelling = spellingFinder();
  return plansOfPacks.map((plans) => plans.map((plan) => respelt(plan, firstSpelling)));
}

function spellingFinder(): FirstSpelling {
  const namesByPlainName = new Map<string, string>();
  const groupsByPlainGroup = new Map<string, string>();
  const spellings = new Map<readonly string[], readonly string[]>();
  const spellingOf = (group: string): string => {
    const separator = group.indexOf('=');
    const [name, value] = [group.slice(0, separator), group.slice(separator + 1)];
    const plainName = plainSpelling(name);
    const firstName = namesByPlainName.get(plainName) ?? name;
    namesByPlainName.set(plainName, firstName);
    const plainGroup = `${plainName}=${plainSpelling(value)}`;
    const firstGroup = groupsByPlainGroup.get(plainGroup) ?? `${firstName}=${value}`;
    groupsByPlainGroup.set(plainGroup, firstGroup);
    return firstGroup;
  };
  // All figures of a group share one list of its names.
  return (groups) => {
    const knownSpelling = spellings.get(groups);
    if (knownSpelling !== undefined) return knownSpelling;
    const respeltGroups = groups.map(spellingOf);
    const spelling = respeltGroups.every((group, index) => group === groups[index])
      ? groups
      : respeltGroups.toSorted();
    spellings.set(groups, spelling);
    return spelling;
  };
}

function respelt(plan: AuditPlan, firstSpelling: FirstSpelling): AuditPlan {
  let isChanged = false;
  const figures = plan.figures.map((figure): AuditFigure => {
    const groups = figure.groups.length === 0 ? figure.groups : firstSpelling(figure.groups);
    if (groups === figure.groups) return figure;
    isChanged = true;
    return { ...figure, groups };
  });
  return isChanged ? { ...plan, figures } : plan;
}
