import { PageHeading } from '@/ui/PageHeading';
import { capital, inWords } from '@/wording/numberWords';
import { MoneyBesideFigures } from './MoneyBesideFigures';
import { MoneyTable } from './MoneyTable';
import type { PartProps } from './partProps';
import { SourceNote } from './SourceNote';

/**
 * The part on money: the amounts by priority and period, each with its basis. They are never added up, because a budget, a grant and an
 * outturn are different things.
 */
export function MoneyPart({ data, registers: { money }, caption }: PartProps) {
  const basisCount = new Set(money.map(({ basis }) => basis)).size;
  const title = `${capital(inWords(money.length))} ${money.length === 1 ? 'amount' : `amounts on ${inWords(basisCount)} ${basisCount === 1 ? 'basis' : 'bases'}`}`;
  return (
    <>
      <PageHeading caption={caption} title={title} windowTitle={`Money, ${data.plan.title}`} />
      <p className="govuk-body sc-measure">
        Amounts are not added up and not compared: each says on what basis it is. Nothing here says what an
        amount brought about.
      </p>
      <MoneyTable plan={data.plan} money={money} />
      <MoneyBesideFigures data={data} money={money} />
      <SourceNote plan={data.plan} rows={money} />
    </>
  );
}
