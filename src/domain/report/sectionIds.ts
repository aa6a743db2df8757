import type { ReportTemplate } from '@/domain/plan/plan';

const SHARED_SECTIONS =
  'meeting date exempt summary recommendations promises changes key-issues coverage risks background-papers';
const SECTIONS_OF: Readonly<Record<ReportTemplate, string>> = {
  '2015': `${SHARED_SECTIONS} title directorate finance policy contact`,
  '2018': `${SHARED_SECTIONS} title key-decision director author wards appendices papers other-committees council-approval background options consultation timetable finance legal human-resources children equalities partners accountable-officers`,
  highlight: `${SHARED_SECTIONS} author`,
  card: 'audience as-at papers good-news services views money voices outcomes plans commissioning',
};

/** The sections of a template that sections.csv may write, and the lines of its sheet at the front. */
export function sectionIds(template: ReportTemplate): readonly string[] {
  return SECTIONS_OF[template].split(' ');
}
