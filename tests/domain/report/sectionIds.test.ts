import { describe, expect, it } from 'vitest';
import { REPORT_TEMPLATES } from '@/domain/plan/plan';
import { sectionIds } from '@/domain/report/sectionIds';
import { TEMPLATES } from '@/wording/reportTemplate';

describe('the sections that an officer may write', () => {
  it.each(REPORT_TEMPLATES)(
    'of the template %s are its headings and the lines of its front sheet',
    (name) => {
      const { sections, facts } = TEMPLATES[name];
      const written = [
        ...sections.filter(({ fill }) => fill !== 'shorthand' && fill !== 'appendix'),
        ...facts,
      ].map(({ id }) => id);
      expect([...sectionIds(name)].toSorted()).toEqual(written.toSorted());
    },
  );
});
