import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The first plan is the one a reader meets. Plans not named here follow by name. */
const ORDER = ['rotherham-now', 'rotherham-cypp-2013', 'rotherham-safeguarding-2012'];

/** A plan that is fed by published files ships without them, and joins the site once they lie in its folder "feeds". */
function hasItsFiles(folder) {
  return !existsSync(join(folder, 'feeds.json')) || existsSync(join(folder, 'feeds'));
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
