// How much processor time the tasks of a page's main thread took of their own: what a busy machine does not add to.

/** Starts to record; the function it returns ends that, and tells the tasks and the page's own marks, in milliseconds. */
export async function recordTasks(session) {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      // Not the timeline of the developer tools: it has the browser read every script twice, to name the lines in it.
      includedCategories: ['toplevel', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  return async (prefix) => {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    const marks = events.filter(({ cat, name }) => cat.includes('user_timing') && name.startsWith(prefix));
    const { pid, tid } = marks[0] ?? {};
    const tasks = events.filter(
      (event) => event.name === 'ThreadControllerImpl::RunTask' && event.pid === pid && event.tid === tid,
    );
    return {
      marks: new Map(marks.map(({ name, ts }) => [name, ts / 1000])),
      tasks: tasks.map(({ ts, tdur = 0 }) => ({ start: ts / 1000, own: tdur / 1000 })),
    };
  };
}
