import type { ReportTemplate } from '@/domain/plan/plan';

const SHARED_SECTIONS =
  'meeting date exempt summary recommendations promises changes key-issues coverage risks background-papers';
const SECTIONS_OF: Readonly<Record<ReportTemplate, string>> = {
  '2015': `${SHARED_SECTIONS} title directorate finance policy contact`,
  '2018': `${SHARED_SECTIONS} title key-decision director author wards appendices papers other-committees council-approval background options consultation timetable finance legal human-resources children equalities partners accountable-officers`,
  highlight: `${SHARED_SECTIONS} author`,
  card: 'audience as-at papers good-news services views money voices outcomes plans commissioning',
};

/** The ids of a template's sections that sections.csv may fill, and of the lines of its front sheet. */
export function sectionIds(template: ReportTemplate): readonly string[] {
  return SECTIONS_OF[template].split(' ');
}
