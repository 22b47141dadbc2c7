import { crashPoint } from '../../../db/crash-point';
import { listSales } from '../../../db/repositories/sale-list';
import { findSale, type StoredSale } from '../../../db/repositories/sales';
import { recordReprint } from '../../../db/transactions/print-jobs';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import type { Handlers } from '../../ipc/handlers';
import { noteView } from '../note-view';
import type { CartDesk } from '../register/cart-desk';
import type { ServiceContext } from '../service-context';
import { askBeforePaying } from './ask-before-paying';
import { commitSale } from './commit-sale';
import { readSaleFilter } from './read-sale-filter';
import { toHistoryRow, toSaleView } from './sale-view';

type SaleChannel = Exclude<Extract<keyof Handlers, `sale.${string}`>, 'sale.previewPrice' | 'sale.correctPrice'>;

/** What follows a sale that is on disk; none of it can undo the sale. */
export type SaleEffects = {
  /** Send to the state, open the drawer, print. Called once per sale. */
  afterCommit(sale: StoredSale): void;
  reprint(sale: StoredSale): void;
};

const pageSize = 50;

export function saleHandlers(
  context: ServiceContext,
  desk: CartDesk,
  effects: SaleEffects,
  tellScreen: () => void,
): Pick<Handlers, SaleChannel> {
  const { db } = context;
  return {
    'sale.complete': async input => {
      const asked = await askBeforePaying(context, desk);
      const committed = asked.ok ? commitSale(context, desk, input) : asked;
      if (!committed.ok) {
        // Whatever stands in the way now may have ended the validation; the screen then offers to ask again.
        tellScreen();
        return committed;
      }
      if (!committed.value.isRepeat) effects.afterCommit(committed.value.sale);
      crashPoint('sale-effects-begun');
      return ok(toSaleView(db, committed.value.sale));
    },
    'sale.get': input => {
      const sale = findSale(db, input.saleId);
      if (sale === null) return err(appError('E-CRT-01'));
      noteView(context, sale.patient?.id ?? null, 'sale');
      return ok(toSaleView(db, sale));
    },
    'sale.list': input => {
      const filter = readSaleFilter(input, context.config.store.zone);
      if (filter === null) return ok({ rows: [], hasMore: false });
      const found = listSales(db, { ...filter, after: input.after }, pageSize + 1);
      return ok({
        rows: found.slice(0, pageSize).map(sale => toHistoryRow(db, sale)),
        hasMore: found.length > pageSize,
      });
    },
    'sale.reprint': input => {
      const sale = findSale(db, input.saleId);
      if (sale === null) return err(appError('E-CRT-01'));
      noteView(context, sale.patient?.id ?? null, 'document');
      const actorId = context.operator().id;
      recordReprint(db, { document: 'receipt', about: `sale:${sale.id}`, actorId, at: context.clock.now() });
      effects.reprint(sale);
      return ok(null);
    },
  };
}
