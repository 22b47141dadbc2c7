import { describe, expect, it } from 'vitest';
import type { WrittenSale } from '../../../../db/transactions/write-sale';
import type { PrintOrder, PrintOutcome } from '../../../../electron/services/printing/print-desk';
import type { RegisterConfig } from '../../../../electron/services/register-config';
import { createSaleEffects, type WaitingEffects } from '../../../../electron/services/sale/sale-effects';
import { turnOfTheLoop } from '../../../../electron/turn-of-the-loop';
import { printingPolicy } from '../../../../shared/documents/printing-policy';
import { typeset } from '../../../../shared/documents/typeset';
import { aShop, sell } from '../../../support/store-scenes';
import { aSaleToWrite, type SaleParts, someMerchandise } from '../../../support/store-values';
import { aLog, ManualTime } from '../../../support/sync/ports';

type Scene = {
  readonly effects: WaitingEffects;
  readonly printed: PrintOrder[];
  readonly opened: string[];
  readonly submitted: string[];
  readonly unprinted: string[];
  readonly time: ManualTime;
  readonly log: ReturnType<typeof aLog>;
  sellOne(parts?: SaleParts): WrittenSale;
};

function aScene(
  print: (order: PrintOrder) => Promise<PrintOutcome> = () => Promise.resolve('printed'),
  labels: RegisterConfig['labels'] = 'on-demand',
): Scene {
  const store = aShop();
  const time = new ManualTime(0);
  const printed: PrintOrder[] = [];
  const opened: string[] = [];
  const submitted: string[] = [];
  const unprinted: string[] = [];
  const log = aLog();
  const effects = createSaleEffects({
    db: store.db,
    config: { store: { name: 'Counterleaf', address: '100 Demo Ave', licence: 'MMTC-1' }, labels } as RegisterConfig,
    log,
    timers: time.timers,
    language: () => 'en',
    submit: saleId => void submitted.push(saleId),
    onUnprinted: () => void unprinted.push('E-PRN-01'),
    desk: {
      print: order => {
        printed.push(order);
        return print(order);
      },
    },
    drawer: {
      openFor: async (cause, subject, actorId) => {
        opened.push(`${cause} ${subject} ${actorId}`);
        return 'sent';
      },
    },
  });
  return { effects, printed, opened, submitted, unprinted, time, log, sellOne: parts => sell(store, parts) };
}

const textOf = (job: PrintOrder | undefined) => {
  const marks = job === undefined ? [] : typeset(job.document, 42);
  return marks.flatMap(mark => (mark.kind === 'line' ? [mark.line.text] : [])).join('\n');
};

describe('after the commit', () => {
  it('reports at once, and prints as soon as the state has answered', async () => {
    const { effects, printed, submitted, time, sellOne } = aScene();
    const { sale } = sellOne();
    effects.afterCommit(sale);
    expect([submitted, printed.length]).toEqual([[sale.id], 0]);
    effects.answered(sale.id);
    effects.answered(sale.id);
    expect(printed).toHaveLength(0);
    await time.advance(1_000);
    await turnOfTheLoop();
    expect(printed).toHaveLength(1);
  });

  it('opens the drawer for cash before the paper has its answer', () => {
    const { effects, printed, opened, sellOne } = aScene();
    effects.afterCommit(sellOne().sale);
    expect([printed.length, opened.length]).toEqual([0, 1]);
  });

  it('does not keep the customer waiting for the state: the paper says it is pending', async () => {
    const { effects, printed, time, sellOne } = aScene();
    effects.afterCommit(sellOne().sale);
    await time.advance(printingPolicy.waitForStateMs - 1);
    expect(printed).toEqual([]);
    await time.advance(1);
    await turnOfTheLoop();
    expect(textOf(printed[0])).toMatch(/pending/i);
  });

  it('begins no paper any more once it has stopped, not even one that was asked for', async () => {
    const { effects, printed, unprinted, sellOne } = aScene();
    effects.reprint(sellOne().sale);
    effects.stop();
    await turnOfTheLoop();
    expect([printed, unprinted]).toEqual([[], []]);
  });

  it('opens the drawer for cash only, and never for a reprint', async () => {
    const { effects, printed, opened, sellOne } = aScene();
    const { sale } = sellOne({ items: [someMerchandise()] });
    effects.afterCommit(sale);
    effects.reprint(sale);
    await turnOfTheLoop();
    expect(printed.map(({ subject, isDuplicate }) => [subject, isDuplicate])).toEqual([
      [sale.localRef, false],
      [sale.localRef, true],
    ]);
    expect(opened).toEqual([`sale ${sale.localRef} ${sale.operatorId}`]);
    expect(textOf(printed[1])).toMatch(/duplicate/i);
  });

  it('prints the patient labels behind the first receipt where the store wants it, and none for merchandise', async () => {
    const { effects, printed, sellOne } = aScene(undefined, 'with-sale');
    const { sale } = sellOne();
    effects.afterCommit(sale);
    effects.answered(sale.id);
    // The receipt and its labels have a turn each.
    await turnOfTheLoop();
    await turnOfTheLoop();
    effects.reprint(sale);
    await turnOfTheLoop();
    await turnOfTheLoop();
    expect(printed.map(({ document, isDuplicate }) => [document.kind, isDuplicate])).toEqual([
      ['receipt', false],
      ['patient-label', false],
      ['receipt', true],
    ]);
    const shirts = aScene(undefined, 'with-sale');
    shirts.effects.afterCommit(shirts.sellOne({ items: [someMerchandise()] }).sale);
    await turnOfTheLoop();
    await turnOfTheLoop();
    expect(shirts.printed.map(({ document }) => document.kind)).toEqual(['receipt']);
  });

  it('leaves the drawer shut when all was paid by debit', () => {
    const { effects, opened, sellOne } = aScene();
    const items = [someMerchandise()];
    const { decided } = aSaleToWrite({ items });
    const tenders = [{ kind: 'debit' as const, amountCents: decided.totalCents, reference: 'A-1' }];
    effects.afterCommit(sellOne({ items, decided: { ...decided, tenders } }).sale);
    expect(opened).toEqual([]);
  });

  it('leaves the sale alone when the printer is broken', async () => {
    const { effects, log, unprinted, sellOne } = aScene(() => Promise.reject(new TypeError('jammed on Paula Test')));
    effects.afterCommit(sellOne({ items: [someMerchandise()] }).sale);
    await expect.poll(() => unprinted).toEqual(['E-PRN-01']);
    expect(log.lines).toEqual(['receipt.fault {"name":"TypeError"}']);
  });

  it('leaves the sale alone when its paper cannot be laid out (row 46)', async () => {
    const { effects, log, unprinted, sellOne } = aScene();
    effects.afterCommit({ ...sellOne({ items: [someMerchandise()] }).sale, id: 'never-sold' });
    await expect.poll(() => unprinted).toEqual(['E-PRN-01']);
    expect(log.lines).toEqual(['receipt.fault {"name":"Error"}']);
  });

  it('prints nothing any more once the register is stopping', async () => {
    const { effects, printed, time, sellOne } = aScene();
    effects.afterCommit(sellOne().sale);
    effects.stop();
    await time.advance(1_000);
    expect(printed).toEqual([]);
  });
});
