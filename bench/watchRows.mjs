// Runs in the page. It goes there as text, so each function stands by itself.

/** A row of an indicator in any scorecard table. */
export const ROW = '.sc-table__row';

/**
 * Notes when the rows of a scorecard table are painted, as `window.benchPainted`: a promise of the milliseconds since
 * the navigation began, `screen` for the rows of the first screen and `all` for every row.
 *
 * At the start of each frame it asks whether one table has as many rows as in the end, with as much in them, that have a
 * box and are not hidden by display, visibility or opacity. It does not matter who put them there, the file or a script.
 * A frame for which that is true ends with those rows painted, and the task that follows it reads the clock: so the time
 * holds the frame's own style, layout and paint. Rows that lie below the screen count as painted when they are laid out.
 *
 * Why not the browser's own marks: the largest contentful paint and element timing see one text or image, not a table,
 * and no SVG; the first contentful paint is the header's. Asking in each frame costs both pages the same, and less than
 * watching mutations would; and it sees rows that a style sheet shows, which is no mutation.
 */
export function watchRows({ row, wanted }) {
  const isShown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.offsetHeight > 0;
  const filled = (rows) => ({
    rows: rows.length,
    text: rows.reduce((sum, one) => sum + one.textContent.length, 0),
    parts: rows.reduce((sum, one) => sum + one.getElementsByTagName('*').length, 0),
  });
  const onScreen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const shownRows = () =>
    [...document.querySelectorAll('table')]
      .map((table) => [...table.querySelectorAll(row)])
      .filter((rows) => rows.length > 0)
      .map((rows) => rows.filter(isShown))
      .reduce((most, rows) => (rows.length > most.length ? rows : most), []);
  const measure = () => {
    const rows = shownRows();
    return { all: filled(rows), screen: filled(rows.filter(onScreen)) };
  };
  window.benchRows = measure;
  if (wanted === undefined) return;

  const isThere = (now, end) =>
    now.rows >= end.rows && now.text >= end.text * 0.9 && now.parts >= end.parts * 0.9;
  // The last row that is waited for tells cheaply that it is not yet time to look at them all.
  const hasLast = ({ rows }) =>
    [...document.getElementsByTagName('table')].some((table) => {
      const last = table.getElementsByClassName(row.slice(1))[rows - 1];
      return last !== undefined && isShown(last);
    });
  window.benchPainted = new Promise((done) => {
    const left = new Set(['screen', 'all']);
    const times = {};
    const look = () => {
      const near = [...left].filter((name) => hasLast(wanted[name]));
      const now = near.length > 0 ? measure() : undefined;
      const there = near.filter((name) => isThere(now[name], wanted[name]));
      if (there.length > 0) {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          for (const name of there) times[name] = performance.mark(`bench ${name}`).startTime;
          if (times.screen !== undefined && times.all !== undefined) done(times);
        });
        port1.start();
        port2.postMessage('the frame is done');
        for (const name of there) left.delete(name);
      }
      if (left.size > 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** How long a fixed piece of work takes on the page's thread: whether it is slowed down, and by how much. */
export function fixedWork() {
  const start = performance.now();
  let sum = 0;
  for (let step = 0; step < 2e7; step += 1) sum = (sum + step * 7) % 1000003;
  return { milliseconds: performance.now() - start, sum };
}
