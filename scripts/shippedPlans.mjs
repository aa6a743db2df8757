import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first plan is the one a reader meets. Plans not named here follow by name. */
const ORDER = [
  'rotherham-now',
  'england-now',
  'rotherham-2018',
  'rotherham-cypp-2013',
  'rotherham-safeguarding-2012',
];

/** A plan that is fed by files which are not in the repository joins the site once they lie in its folder "feeds". */
function hasItsFiles(folder) {
  const places = [join(folder, 'feeds'), join(folder, '..', 'figures'), folder];
  return filesOf(folder).every((file) => places.some((place) => existsSync(join(place, file))));
}

/** The files that feeds.json names: none where it cannot be read, so that the compiler says what is wrong with it. */
function filesOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'feeds.json'), 'utf8')).map(({ file }) => file);
  } catch {
    return [];
  }
}

/** The plan folders of the project, as paths from its root, in the order in which the site offers them. */
export function shippedPlans(root) {
  const place = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return readdirSync(join(root, 'plans'))
    .filter((name) => existsSync(join(root, 'plans', name, 'plan.json')))
    .filter((name) => hasItsFiles(join(root, 'plans', name)))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((name) => `plans/${name}`);
}
