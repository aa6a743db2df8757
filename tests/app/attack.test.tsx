// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { firstViews } from '@/app/prerender';
import { aHostilePlan } from '#mocks/aHostilePlan';
import { aPack } from '#mocks/aPack';
import { openPage, serve } from '#tests/support/openPage';

const pack = aPack(aHostilePlan());
const LONG = 'x'.repeat(20_000);

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
    '/indicator/readiness?by=__proto__&groups=constructor&asat=__proto__',
    `/indicator/readiness?by=${LONG}&by=sex&groups=gap&groups=plan`,
    '/indicator/__proto__',
    '/compare/readiness?view=constructor&among=__proto__&period=<svg>&with=toString',
    '/compare?view=many&rows=__proto__',
    '/neighbours?model=constructor',
    '/in-year',
    '/in-year?rating=__proto__,constructor&rating=red&only=<svg>&priority=toString&asat=99999999',
    `/in-year?priority=${LONG}&asat=${LONG}&__proto__=1&__proto__[x]=1`,
    '/data',
    `/data?__proto__=1&constructor=${LONG}&asat=%E0%A4%A`,
    '/methods',
    '/glossary',
    '/accessibility',
    '/<img src=x onerror=alert(1)>',
  ])('is read as text at the address "%.80s"', async (place) => {
    serve(pack);
    openPage(`/sampleton${place}`);
    await screen.findByRole('heading', { level: 1 });
    expect(taken(document.body)).toEqual([]);
    expect(document.body.textContent).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
    expect(document.body.textContent).not.toMatch(/A page of this site failed|went wrong/i);
    expect(Object.keys(Object.prototype)).toEqual([]);
    cleanup();
  });

  it('is text in the views drawn at build time too', () => {
    const page = new DOMParser().parseFromString(firstViews(pack), 'text/html');
    expect(taken(page)).toEqual([]);
    expect(page.body.textContent).toContain('<script>document.title = 1</script>');
    expect(page.body.innerHTML).not.toMatch(/\sstyle=/);
  });
});
