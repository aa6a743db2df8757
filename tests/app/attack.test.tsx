// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { firstViews } from '@/app/prerender';
import { aPack } from '#mocks/aPack';
import { aPlanFile, aPlanFolder } from '#mocks/aPlanFolder';
import { openPage, serve } from '#tests/support/openPage';

/** What must be read as the text that it is, wherever a plan's words are shown (domain.md §11.3). */
const HOSTILE = [
  '<script>document.title = 1</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '[look](javascript:alert(1))',
  '[look](&#106;avascript:alert(1))',
  '[look](data:text/html,x)',
  '=HYPERLINK("https://evil.example")',
  '\u202Egpj.exe\u2066',
];
const WORDS = HOSTILE.join(' ');
const cell = `"${WORDS.replaceAll('"', '""')}"`;

const pack = aPack(
  aPlanFolder({
    'plan.json': JSON.stringify(
      aPlanFile({
        title: `Plan ${WORDS}`,
        vision: `Vision ${WORDS}`,
        priorities: [{ id: 'P1', title: `Priority ${WORDS}` }],
        sources: [{ id: 'report', title: `Source ${WORDS}` }],
      }),
    ),
    'indicators.csv': `id,title,priority,themes,polarity,unit,decimals,people,definition,caveat,owner
readiness,${cell},P1,ofsted:care,high,${cell},1,yes,${cell},${cell},${cell}
starts,${cell},P1,,low,count,0,yes,${cell},${cell},${cell}
`,
    'areas.csv': `id,name,kind,parent
sampleton,${cell},authority,E12000003
exampleford,${cell},authority,E12000003
testbury,Testbury (made up),authority,E12000003
`,
    'commentary.csv': `indicator,priority,kind,text,report,access
readiness,,story,${cell},cabinet,public
readiness,,data-quality,${cell},cabinet,public
,P1,concern,${cell},cabinet,public
`,
  }),
);

/** Anything that a text of the plan has made into more than text. */
function taken(within: ParentNode): readonly string[] {
  const made = [...within.querySelectorAll('script, img, iframe, object, svg script, [onerror], [onload]')];
  const links = [...within.querySelectorAll('[href], [src]')].filter((link) =>
    /^\s*(javascript|data|vbscript):/i.test(link.getAttribute('href') ?? link.getAttribute('src') ?? ''),
  );
  return [...made, ...links].map((element) => element.outerHTML.slice(0, 100));
}

describe('a plan whose every text is an attack', () => {
  it.each([
    '',
    '/scorecard',
    '/scorecard?search=<script>alert(1)</script>&sort=__proto__&rating=constructor&rating=red&asat=%E0%A4%A',
    '/indicator/readiness',
    '/indicator/__proto__',
    '/compare/readiness?view=constructor&among=__proto__&period=<svg>&with=toString',
    '/compare?view=many&rows=__proto__',
    '/neighbours?model=constructor',
    '/methods',
    '/glossary',
    '/<img src=x onerror=alert(1)>',
  ])('is read as text at the address "%s"', async (place) => {
    serve(pack);
    openPage(`/sampleton${place}`);
    await screen.findByRole('heading', { level: 1 });
    expect(taken(document.body)).toEqual([]);
    expect(document.body.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    cleanup();
  });

  it('is text in the views drawn at build time too', () => {
    const page = new DOMParser().parseFromString(firstViews(pack), 'text/html');
    expect(taken(page)).toEqual([]);
    expect(page.body.textContent).toContain('<script>document.title = 1</script>');
    expect(page.body.innerHTML).not.toMatch(/\sstyle=/);
  });
});
