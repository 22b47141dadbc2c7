import type { CashFlow } from '../../../shared/till/cash-flow';
import type { ByKind, SalesOfSession } from '../../../shared/till/till-report';
import { sum } from './judge-sale';
import type { BookedTender, BookedTill, Kind, MoneyBooks } from './money-books';

/** Everything that a Z says about money. */
export type TillSums = {
  readonly sales: SalesOfSession;
  readonly cash: CashFlow;
  readonly expectedCents: number;
  readonly paid: ByKind;
  readonly givenBack: ByKind;
};

type Plain<T> = { readonly [K in keyof T]: T[K] extends number ? number : T[K] extends object ? Plain<T[K]> : T[K] };

/** One drawer, added up from its own rows: what was sold in it and what went back in it, wherever the clock stood. */
export function addUpTill({ sales }: MoneyBooks, till: BookedTill): Plain<TillSums> {
  const sold = sales.filter(sale => sale.till === till.id);
  const paid = sold.flatMap(({ tenders }) => tenders);
  const undos = sales.flatMap(sale => sale.undos).filter(undo => undo.till === till.id);
  const undone = undos.flatMap(({ tenders }) => tenders);
  const reversed = sales.flatMap(({ reversals }) => reversals).filter(back => back.till === till.id);
  const moved = (kind: BookedTill['moves'][number]['kind']) =>
    sum(till.moves.filter(move => move.kind === kind).map(({ amount }) => amount));
  const cash = {
    floatCents: till.float,
    takenCents: amountOf(paid, 'cash'),
    changeCents: sum(sold.map(({ change }) => change)),
    inCents: moved('cash-in'),
    outCents: moved('cash-out'),
    dropCents: moved('drop'),
    reversedCents: amountOf(reversed, 'cash'),
    refundedCents: amountOf(undone, 'cash'),
  };
  const inHand = cash.floatCents + cash.takenCents - cash.changeCents + cash.inCents;
  return {
    sales: {
      count: sold.length,
      discountCents: sum(sold.flatMap(({ lines }) => lines.map(({ discount }) => discount))),
      subtotalCents: sum(sold.map(({ subtotal }) => subtotal)),
      taxCents: sum(sold.map(({ tax }) => tax)),
      totalCents: sum(sold.map(({ total }) => total)),
    },
    cash,
    expectedCents: inHand - cash.outCents - cash.dropCents - cash.reversedCents - cash.refundedCents,
    paid: byKind(paid),
    givenBack: byKind([...undone, ...reversed]),
  };
}

function byKind(tenders: readonly BookedTender[]): Plain<ByKind> {
  const of = (kind: Kind) => {
    const some = tenders.filter(each => each.kind === kind);
    return { count: some.length, cents: amountOf(some, kind) };
  };
  return { cash: of('cash'), debit: of('debit') };
}

function amountOf(tenders: readonly BookedTender[], kind: Kind): number {
  return sum(tenders.filter(each => each.kind === kind).map(({ amount }) => amount));
}
