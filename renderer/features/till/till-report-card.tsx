import type { TillReportView } from '../../../shared/ipc/till-views';
import { useWords } from '../../ui/words';
import { Difference } from './difference';
import { MovementList } from './movement-list';
import { UnsettledList } from './unsettled-list';

type Row = readonly [name: string, value: string];

/** An X or a Z on the screen: who and when, what was sold, what should be in the drawer and what is, what is unsettled. */
export function TillReportCard({ report }: { readonly report: TillReportView }) {
  const { t, format } = useWords();
  const { money, counts } = report;
  const last = counts.at(-1);
  const session: readonly Row[] = [
    [t('till.openedBy'), `${report.openedBy}, ${format.dateTime(report.openedAt)}`],
    ...(report.kind === 'Z' ? [[t('till.closedBy'), `${report.by}, ${format.dateTime(report.at)}`] as const] : []),
    ...(report.approvedBy === null ? [] : [[t('till.approvedBy'), report.approvedBy] as const]),
    ...(report.explanation === '' ? [] : [[t('till.explained'), report.explanation] as const]),
    [t('till.sales'), String(report.salesCount)],
    ...count(t('till.voids'), report.voids),
    ...count(t('till.refunds'), report.refunds),
    ...count(t('till.corrections'), report.corrections),
    ...count(t('till.noSales'), report.noSales),
  ];
  return (
    <article className="till-report" aria-label={titleOf(report, t)}>
      <section className="page-card">
        <h3 className="panel-title">{titleOf(report, t)}</h3>
        <Facts rows={session} />
      </section>
      <section className="page-card" aria-label={t('till.drawer')}>
        <h3 className="panel-title">{t('till.drawer')}</h3>
        <DrawerFigures report={report} />
        {last === undefined ? null : (
          <>
            <dl className="facts facts-money">
              <Figure name={t('till.counted')} cents={last.countedCents} isTotal />
            </dl>
            <p className="report-difference">
              <Difference cents={last.countedCents - last.expectedCents} />
            </p>
            {counts.length > 1 ? <p className="page-lead">{t('till.countedTimes', { count: counts.length })}</p> : null}
          </>
        )}
      </section>
      {money === null ? null : (
        <section className="page-card" aria-label={t('till.sales')}>
          <h3 className="panel-title">{t('till.sales')}</h3>
          <dl className="facts facts-money">
            {money.discountCents === 0 ? null : <Figure name={t('till.discounts')} cents={-money.discountCents} />}
            <Figure name={t('till.subtotal')} cents={money.subtotalCents} />
            <Figure name={t('till.tax')} cents={money.taxCents} />
            <Figure name={t('till.total')} cents={money.totalCents} isTotal />
            <Figure name={t('till.paidCash', { count: money.paid.cash.count })} cents={money.paid.cash.cents} />
            <Figure name={t('till.paidDebit', { count: money.paid.debit.count })} cents={money.paid.debit.cents} />
            <GivenBack money={money} />
          </dl>
        </section>
      )}
      <MovementList movements={report.movements} />
      <UnsettledList
        sales={report.unsettled}
        openIncidents={report.openIncidents}
        openUndoIncidents={report.openUndoIncidents}
      />
    </article>
  );
}

export function titleOf(report: Pick<TillReportView, 'kind' | 'zNumber'>, t: ReturnType<typeof useWords>['t']): string {
  return report.zNumber === null ? t('till.x') : t('till.z', { number: report.zNumber });
}

/** To the card it leaves no trace in the drawer, and the debit terminal's own day must be found here. */
function GivenBack({ money }: { readonly money: NonNullable<TillReportView['money']> }) {
  const { t } = useWords();
  const { cash, debit } = money.givenBack;
  return (
    <>
      {cash.count === 0 ? null : <Figure name={t('till.backCash', { count: cash.count })} cents={-cash.cents} />}
      {debit.count === 0 ? null : <Figure name={t('till.backDebit', { count: debit.count })} cents={-debit.cents} />}
    </>
  );
}

/** A number that is nothing is no row: on most days there is none of it. */
function count(name: string, value: number): readonly Row[] {
  return value === 0 ? [] : [[name, String(value)]];
}

function Facts({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className="facts facts-wide">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whoever counts blind sees what they moved themselves, and nothing from which the rest follows. */
function DrawerFigures({ report }: { readonly report: TillReportView }) {
  const { t } = useWords();
  const { money } = report;
  return (
    <dl className="facts facts-money">
      <Figure name={t('till.openingFloat')} cents={report.floatCents} />
      {money === null ? null : (
        <>
          <Figure name={t('till.cashTaken')} cents={money.takenCents} />
          <Figure name={t('till.changeGiven')} cents={-money.changeCents} />
          {money.backCents === 0 ? null : <Figure name={t('till.cashBack')} cents={-money.backCents} />}
        </>
      )}
      <Figure name={t('till.movement.cash-in.name')} cents={report.inCents} />
      <Figure name={t('till.movement.cash-out.name')} cents={-report.outCents} />
      <Figure name={t('till.movement.drop.name')} cents={-report.dropCents} />
      {money === null ? null : <Figure name={t('till.expected')} cents={money.expectedCents} isTotal />}
    </dl>
  );
}

function Figure({
  name,
  cents,
  isTotal = false,
}: {
  readonly name: string;
  readonly cents: number;
  readonly isTotal?: boolean;
}) {
  const { format } = useWords();
  return (
    <div className={isTotal ? 'facts-total' : undefined}>
      <dt>{name}</dt>
      <dd>{format.money(cents)}</dd>
    </div>
  );
}
