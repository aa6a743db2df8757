import { expect, it } from 'vitest';
import { peopleKept } from '@/officerFiles/peopleBehind';

function tables(text: string) {
  return new Map([['observations.csv', new TextEncoder().encode(text)]]);
}

const HEAD = 'indicator,area,time_period,time_identifier,breakdown,value';

it('numbers of people go to the same figures of another reading, wherever their rows are now', () => {
  const written = tables(`${HEAD},denominator
wait,E08000018,201617,Financial year,,12,14
wait,E08000018,201516,Financial year,,11,20
wait,E08000018,201415,Financial year,,10,
visits,E08000018,201617,Financial year,,4,9`);
  const again = tables(`${HEAD}
new,E08000018,201617,Financial year,,1
wait,E08000018,201415,Financial year,,10
wait,E08000018,201516,Financial year,,13
wait,E08000018,201617,Financial year,,12`);
  // 11 became 13: how many people 13 is of, nobody has said. Visits are gone.
  expect(peopleKept(written, again)).toEqual(new Map([[5, 14]]));
});

it('a number that the new reading has itself stays', () => {
  const written = tables(`${HEAD},denominator\nwait,E08000018,201617,Financial year,,12,14\n`);
  const again = tables(`${HEAD},denominator\nwait,E08000018,201617,Financial year,,12,15\n`);
  expect(peopleKept(written, again)).toEqual(new Map());
});
