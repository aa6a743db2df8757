import { useState } from 'react';
import { checkedStep, type GivenStep } from './checkedStep';
import type { DeskAsk, Saved } from './deskMessages';
import type { CheckedStep, Desk, FeedsStep, SavedFor, Step, WideAsking } from './deskState';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { keepFile } from './keepFile';
import { looksEarlier } from './looksEarlier';
import { mendsAsked } from './mendsAsked';
import { isUnsaved, useAskedBeforeClosing } from './useAskedBeforeClosing';
import { useDeskWork } from './useDeskWork';
import { useKeeping } from './useKeeping';

const PUBLIC: SavedFor = { audience: 'public', passphrase: undefined, newest: undefined };

/** The desk's state: in the memory of this tab, unless the officer has it kept. */
export function useDesk(): Desk {
  const { doing, failed, fail, ask, run, stop } = useDeskWork();
  const [step, setStep] = useState<Step>({ kind: 'load' });
  const [authority, setAuthority] = useState<string>();
  const [newPlanSaved, setNewPlanSaved] = useState<Saved>();
  const open = step.kind === 'check' ? step : undefined;
  const before =
    step.kind === 'wide' ? step.before : step.kind === 'feeds' ? step.onto : open && open.earlier;
  const keeping = useKeeping();
  const isKept = keeping.state.kind === 'kept' && keeping.state.plan.files === open?.files;
  useAskedBeforeClosing(
    step.kind === 'wide' || step.kind === 'feeds' || (open !== undefined && isUnsaved(open) && !isKept),
  );

  const change = (made: Partial<CheckedStep>) =>
    setStep((now) => (now.kind === 'check' ? { ...now, ...made } : now));
  const check = async (name: string, files: HeldFiles, given: GivenStep) => {
    const answer = await ask({ kind: 'check', files, printed: given.printed });
    if (answer.kind !== 'checked') return;
    keeping.changed(name, files);
    setStep(checkedStep({ name, files, answer, given }));
  };
  const readWide = async ({ name, grids, onto, place, answers }: WideAsking, authority?: string) => {
    const grid = grids[place];
    if (grid === undefined) throw new Error('The sheet is not there.');
    const answer = await ask({ kind: 'read wide', asked: { name, grid, answers, authority, onto } });
    if (answer.kind !== 'wide') throw new Error('The sheet was not read.');
    if (answer.wide.kind === 'not wide') throw new Error(answer.wide.why);
    return answer.wide;
  };
  const load = async (files: HeldFiles) => {
    if (open?.checked.plan !== undefined && looksEarlier(files) && (await compare(open, files))) return;
    const answer = await ask({
      kind: 'recognise',
      files,
      onto: open && { name: open.name, files: open.files },
    });
    if (answer.kind !== 'recognised') return;
    const { dropped } = answer;
    // A file that is not understood does not replace the open plan.
    if (dropped.kind === 'unknown' && open !== undefined) fail(dropped.why);
    else if (dropped.kind === 'unknown') setStep({ kind: 'load', why: dropped.why });
    else if (dropped.kind === 'published')
      await offer(
        { name: dropped.name, files: dropped.files, onto: open, pins: {} },
        open === undefined ? authority : undefined,
      );
    else if (dropped.kind === 'wide') {
      const plan = dropped.onto ?? open?.files;
      const last = plan === undefined ? undefined : await ask({ kind: 'tables', files: plan });
      const onto = last?.kind === 'files' ? last.files : undefined;
      const asking = { ...dropped, onto, before: open, place: 0, answers: undefined };
      const read = await readWide(asking);
      setStep({ ...asking, answers: read.answers, read });
    } else {
      const earlier = open && { ...open, earlier: undefined };
      await check(dropped.name, dropped.files, { before: [], isMade: false, earlier, kept: dropped.kept });
    }
  };
  const offer = async (
    { name, files, onto, pins }: Pick<FeedsStep, 'name' | 'files' | 'onto' | 'pins'>,
    authority: string | undefined,
  ) => {
    const answer = await ask({ kind: 'feeds', asked: { files, authority, onto: onto?.files, pins } });
    if (answer.kind === 'feeds') setStep({ kind: 'feeds', name, files, onto, pins, offers: answer.offers });
  };
  const compare = async ({ files }: CheckedStep, earlier: HeldFiles): Promise<boolean> => {
    const answer = await ask({ kind: 'since', files, earlier });
    if (answer.kind !== 'since' || answer.since.kind === 'something else') return false;
    change({ since: answer.since });
    return true;
  };
  /** A change of the open plan that can be undone, and what the check says then. */
  const rewrite = (
    question: (files: HeldFiles) => DeskAsk,
    { cells, isMade = false }: { readonly cells: number; readonly isMade?: boolean },
  ): void => {
    if (open === undefined) return;
    const given = { ...open, before: [...open.before, { files: open.files, cells }] };
    run(
      ask(question(open.files)).then(async (answer) => {
        if (answer.kind === 'not frozen') change({ notFrozen: answer.why });
        if (answer.kind === 'files')
          await check(open.name, answer.files, { ...given, isMade: isMade || open.isMade });
      }),
    );
  };
  return {
    step,
    plan: open,
    keeping,
    authority,
    nameAuthority: setAuthority,
    doing,
    failed,
    ask,
    load: (files) => run(load(files)),
    reread: (change) => {
      if (step.kind !== 'wide') return;
      // Another sheet has other questions.
      const asking = { ...step, ...change, answers: change.answers };
      // What was chosen holds at once; what it makes of the sheet comes when it is read.
      setStep(asking);
      run(
        readWide(asking).then((read) =>
          setStep((now) =>
            now.kind === 'wide' && now.answers === asking.answers && now.place === asking.place
              ? { ...now, answers: read.answers, read }
              : now,
          ),
        ),
      );
    },
    take: (authority) => {
      if (step.kind !== 'wide') return;
      run(
        readWide(step, authority).then(({ files, printed }) =>
          check(step.name, files, { before: [], isMade: true, sheet: step, printed }),
        ),
      );
    },
    offerFor: (authority, pins) => {
      if (step.kind === 'feeds') run(offer({ ...step, pins: pins ?? step.pins }, authority));
    },
    takeFeeds: (taken) => {
      if (step.kind !== 'feeds') return;
      const { name, files, onto, offers, pins } = step;
      const asked = { files, authority: offers.authority?.code, onto: onto?.files, pins };
      run(
        ask({ kind: 'take feeds', asked, taken }).then(async (answer) => {
          if (answer.kind === 'files')
            await check(onto?.name ?? name, answer.files, { before: onto?.before ?? [], isMade: true });
        }),
      );
    },
    mend: (mends) =>
      rewrite((files) => ({ kind: 'mend', files, mends: mendsAsked(mends, open?.mends ?? []) }), {
        cells: mends.length,
      }),
    countsNobody: (indicator) =>
      rewrite((files) => ({ kind: 'counts nobody', files, indicator }), { cells: 1 }),
    countsPeople: (indicator) =>
      rewrite((files) => ({ kind: 'counts people', files, indicator }), { cells: 1 }),
    peopleBehind: (people) =>
      rewrite((files) => ({ kind: 'people behind', files, people }), { cells: people.size }),
    nameSheet: (sheet) => rewrite((files) => ({ kind: 'name sheet', files, sheet }), { cells: 1 }),
    leaveSheet: ({ sheet }) => rewrite((files) => ({ kind: 'leave sheet', files, sheet }), { cells: 0 }),
    namePlan: (answers) => rewrite((files) => ({ kind: 'name plan', files, answers }), { cells: 0 }),
    dropExamples: () => rewrite((files) => ({ kind: 'drop examples', files }), { cells: 0 }),
    freeze: (isAgain) => rewrite((files) => ({ kind: 'freeze', files, isAgain }), { cells: 0, isMade: true }),
    undo: () => {
      const last = open?.before.at(-1);
      if (open !== undefined && last !== undefined)
        run(check(open.name, last.files, { ...open, before: open.before.slice(0, -1) }));
    },
    newPlanSaved,
    begin: (beginning) =>
      run(
        ask({ kind: 'begin', beginning }).then(async (answer) => {
          if (answer.kind === 'saved') {
            keepFile(answer.saved);
            setNewPlanSaved(answer.saved);
          } else if (answer.kind === 'files')
            await check('Your new plan', answer.files, { before: [], isMade: true });
        }),
      ),
    make: (as, how = PUBLIC) => {
      if (open === undefined) return;
      const { files, before, checked, saved } = open;
      const original = before[0]?.files ?? files;
      run(
        ask({
          kind: 'save',
          as,
          asked: {
            files,
            original,
            issues: checked.issues,
            printed: open.printed,
            asAt: checked.plan?.asAt,
            ...how,
          },
        }).then((answer) => {
          if (answer.kind !== 'saved') return;
          keepFile(answer.saved);
          change({ saved: { ...saved, [as]: answer.saved } });
        }),
      );
    },
    compare: (earlier) => {
      if (open === undefined) return;
      run(
        compare(open, earlier).then((isEarlier) => {
          if (!isEarlier) change({ since: { kind: 'refused', why: NOT_EARLIER } });
        }),
      );
    },
    goOn: () =>
      run(
        keeping.goOn().then(async (plan) => {
          if (plan !== undefined) await check(plan.name, plan.files, { before: [], isMade: true });
        }),
      ),
    previewPack: async () => {
      if (open === undefined) throw new Error('There is no plan yet.');
      const answer = await ask({ kind: 'preview', files: open.files }).catch((error: unknown) => {
        fail(error);
        throw error;
      });
      if (answer.kind !== 'preview') throw new Error('The preview did not come.');
      change({ isPreviewed: true });
      return answer.pack;
    },
    answersAgain: open?.sheet === undefined ? undefined : () => setStep(open.sheet ?? open),
    stop,
    again: () => setStep({ kind: 'load' }),
    back: before && (() => setStep(before)),
  };
}

const NOT_EARLIER =
  'This is no earlier scorecard. Use the zip or folder of a published site, its one HTML file, or a report that was frozen (reports/ID.csv).';
