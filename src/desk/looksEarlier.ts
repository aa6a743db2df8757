import type { HeldFiles } from '@/officerFiles/heldFolder';

/** Whether files that are dropped on a plan may be an earlier scorecard of that plan; the worker then checks them. */
export function looksEarlier(files: HeldFiles): boolean {
  const names = [...files.keys()];
  if (names.some((name) => /(^|\/)(plans\.json|sealed\.bin)$/.test(name))) return true;
  const [onlyName = ''] = names;
  return names.length === 1 && /\.(html?|zip|csv)$/i.test(onlyName);
}
