import type { PrintDocument } from '../../../shared/documents/print-document';
import type { TillFacts, TillSum } from '../../../shared/documents/till-facts';
import { tillReport } from '../../../shared/documents/till-report';
import type { Instant } from '../../../shared/kernel/units';
import type { ByKind, ReportedMovement, TillReport, UnsettledSale } from '../../../shared/till/till-report';
import { formatLocalTime, formatOffset } from '../../../shared/time/local-time';
import type { RegisterConfig } from '../register-config';
import { tillReasonWords, unsettledOpWords, unsettledWords } from './till-paper-words';

type Language = 'en' | 'es';
type PaperPlace = Pick<RegisterConfig, 'store' | 'terminal'>;

/** Paper for whoever counts blind leaves out every figure from which the cash in the drawer follows. */
export type PaperCopy = { readonly language: Language; readonly isBlind: boolean; readonly isDuplicate: boolean };

/** The report on paper. Staff are named, customers never. */
export function tillPaper(report: TillReport, place: PaperPlace, printedAt: Instant, copy: PaperCopy): PrintDocument {
  return tillReport(toTillFacts(report, place, printedAt, copy), copy.language, copy);
}

export function toTillFacts(
  report: TillReport,
  { store, terminal }: PaperPlace,
  printedAt: Instant,
  { language, isBlind }: Pick<PaperCopy, 'language' | 'isBlind'>,
): TillFacts {
  const { sales, cash, paid, givenBack } = report;
  const { count, ...money } = sales;
  const time = (at: Instant) => formatLocalTime(at, store.zone);
  const isZ = report.kind === 'Z';
  return {
    store: { name: store.name, address: store.address, licence: store.licence },
    terminal,
    report: report.kind,
    number: report.zNumber,
    openedAtText: time(report.openedAt),
    openedBy: report.openedBy,
    closedAtText: isZ ? time(report.at) : null,
    closedBy: isZ ? report.by : null,
    approvedBy: report.approvedBy,
    printedAtText: time(printedAt),
    utcOffset: formatOffset(printedAt, store.zone),
    sales: { count, money: isBlind ? null : money },
    tenders: isBlind ? [] : sumsOf(paid),
    givenBack: isBlind ? [] : sumsOf(givenBack),
    voids: report.voids,
    refunds: report.refunds,
    corrections: report.corrections,
    floatCents: cash.floatCents,
    changeCents: isBlind ? null : cash.changeCents,
    movements: report.movements.map(movement => toMovement(movement, time, language)),
    noSales: report.noSales,
    expectedCents: isBlind ? null : report.expectedCents,
    count: toCount(report),
    unsettled: report.unsettled.map(sale => toUnsettled(sale, time, language)),
    openIncidents: report.openIncidents,
    openUndoIncidents: report.openUndoIncidents,
  };
}

/** Kinds that nobody paid with are no rows. */
function sumsOf(sums: ByKind): readonly TillSum<'cash' | 'debit'>[] {
  return (['cash', 'debit'] as const).flatMap(kind => {
    const { count, cents } = sums[kind];
    return count === 0 ? [] : [{ kind, count, totalCents: cents }];
  });
}

function toMovement(
  { kind, reason, note, amountCents, at, by }: ReportedMovement,
  time: (at: Instant) => string,
  language: Language,
): TillFacts['movements'][number] {
  const word = tillReasonWords[language][reason];
  return { kind, atText: time(at), by, reason: note === '' ? word : `${word}: ${note}`, amountCents };
}

function toCount({ counts, overShortCents, explanation }: TillReport): TillFacts['count'] {
  const last = counts.at(-1);
  if (last === undefined) return null;
  return {
    totalCents: last.countedCents,
    pieces: last.pieces.map(({ cents, pieces }) => ({ denominationCents: cents as typeof last.countedCents, pieces })),
    earlierCents: counts.slice(0, -1).map(({ countedCents }) => countedCents),
    overShortCents: overShortCents ?? ((last.countedCents - last.expectedCents) as typeof last.countedCents),
    reason: explanation === '' ? null : explanation,
  };
}

function toUnsettled(
  { op, localRef, soldAt, totalCents, state, isOfSession }: UnsettledSale,
  time: (at: Instant) => string,
  language: Language,
): TillFacts['unsettled'][number] {
  const status = unsettledWords[language][state];
  const statusText = op === 'dispense' ? status : `${unsettledOpWords[language][op]}: ${status}`;
  return {
    ...{ reference: localRef, soldAtText: time(soldAt), totalCents },
    ...{ statusText, isEarlier: !isOfSession },
  };
}
