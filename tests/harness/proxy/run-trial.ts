import type { Answer } from '../../../electron/biotrack/port';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { Cents, Instant, Quantity } from '../../../shared/kernel/units';
import { isFinal, type OutboxState } from '../../../shared/sync/outbox-state';
import { disturb, loseFirst, patienceMs, patiently, quieten, welcome } from './stage';
import type { Till } from './till';
import type { SalePoint, Trial } from './trials';

const triesAtTheCounter = 4;
const signInPauseMs = 16 * 60_000;

type Sold = ReturnType<Till['sell']>;

/** Plays one sale from the card to the ledger over a disturbed line, heals it, and tells what is wrong; nothing when all is right. */
export async function runTrial(till: Till, trial: Trial<SalePoint>, cardId: string): Promise<readonly string[]> {
  await welcome(till, cardId);
  await till.state.control('/dedupe', { mode: trial.dedupe });
  const { point } = trial;
  if (point.at === 'counter') disturb(till, trial);
  const problems = [...(await serve(till, trial, cardId))];
  // The program that sells is the one that sends: nothing of it stood there at its start.
  const loop = till.newLoop();
  const sold = till.sell(cardId);
  if (point.at === 'sending') disturb(till, trial);
  if (point.lost !== null) loseFirst(till, 'sale_dispense', point.lost);
  loop.start();
  const isSettled = (): boolean => isFinal(stateOf(till, sold)) || stateOf(till, sold) === 'review';
  const isOver = await till.time.run(isSettled, till.isQuiet, patienceMs);
  const struck = await quieten(till, loop, point);
  if (!isOver) problems.push(`still ${stateOf(till, sold)}`);
  if (struck === 0) problems.push('nothing was struck');
  return [...problems, ...judge(till, trial, sold)];
}

function stateOf(till: Till, { outboxId }: Sold): OutboxState {
  return till.entry(outboxId).state;
}

/** What the cashier does before the sale; a struck call may fail, and may not answer wrongly. */
async function serve(till: Till, { point, kind }: Trial<SalePoint>, cardId: string): Promise<readonly string[]> {
  const { port, time } = till;
  const problems: string[] = [];
  const ask = async <T>(
    action: string,
    question: () => Promise<Answer<T>>,
    isRight: (value: T) => boolean,
  ): Promise<T> => {
    for (let tries = 0; tries < triesAtTheCounter; tries += 1) {
      const answer = await patiently(till, question());
      if (answer.kind === 'answered') {
        if (!isRight(answer.value)) problems.push(`${action} was answered wrongly`);
        return answer.value;
      }
      if (![action, 'login'].includes(point.action)) problems.push(`${action} failed, which nobody touched`);
      if (answer.kind === 'refused' && kind.isRefusal !== true) problems.push(`${action} was refused`);
      // A sign-in that was refused twice is left alone for a while, lest the account be locked.
      await time.run(() => false, till.isQuiet, signInPauseMs);
    }
    throw new Error(`${action} was never answered`);
  };
  const card = await ask(
    'card_lookup',
    () => port.lookUpCard(cardId, null),
    found => found.cardId === cardId && found.status === 'ACTIVE',
  );
  const registry = await ask(
    'registry_lookup',
    () => port.lookUpRegistry(cardId, card.cardKey),
    // An answer that has lost its rows lets nothing be sold, which is safe; one with other rows would not be.
    found => found.cardId === cardId && found.orders.every(({ orderId }) => orderId.startsWith('O-')),
  );
  const cart = {
    cardId,
    caregiverCardId: null,
    presenter: 'PATIENT' as const,
    lines: [
      {
        number: 1,
        barcode: '0001000000000029' as Barcode,
        quantity: 100 as Quantity,
        unitPriceCents: 4500 as Cents,
        orderType: 'MEDICAL' as const,
        route: 'INHALATION' as const,
      },
    ],
  };
  const request = {
    ...cart,
    terminalId: 'REG-2',
    cardKey: card.cardKey,
    saleTime: time.clock.now() as Instant,
    cartHash: port.cartHash(cart),
  };
  await ask(
    'sale_validate',
    () => port.validateSale(request),
    verdict => verdict.isAllowed,
  );
  // Without a stored key the sending has to look the card up itself, and is struck there.
  if (point.action !== 'card_lookup') till.saveSnapshot(cardId, card.cardKey, registry);
  return problems;
}

/** The ledger of the state says what is true; the register may be unsure, but never wrong. */
function judge(till: Till, trial: Trial<SalePoint>, sold: Sold): readonly string[] {
  const entry = till.entry(sold.outboxId);
  const inLedger = till.state.entries('sale').filter(sale => sale['external_id'] === entry.externalId);
  const expected = expectedOf(trial, entry.state);
  const problems: string[] = [];
  if (entry.state !== expected.state) problems.push(`${entry.state} instead of ${expected.state}`);
  if (inLedger.length !== expected.sales) {
    problems.push(`${inLedger.length} sales in the ledger instead of ${expected.sales}`);
  }
  if (entry.state === 'accepted' && !inLedger.some(sale => sale['sale_id'] === entry.biotrackSaleId)) {
    problems.push('accepted under an id that the state never gave');
  }
  for (const { sale_id: id } of inLedger) {
    const moves = (kind: string): number => till.state.entries(kind).filter(({ sale_id }) => sale_id === id).length;
    if (moves('stock') !== 1 || moves('dispensation') !== 1) problems.push(`sale ${String(id)} moved more than itself`);
  }
  return problems;
}

type Expected = { readonly state: OutboxState; readonly sales: number };

function expectedOf({ point, kind, dedupe, times }: Trial<SalePoint>, state: OutboxState): Expected {
  const isDispense = point.action === 'sale_dispense' && point.lost === null;
  if (isDispense && kind.isRefusal === true) return { state: 'rejected', sales: 0 };
  // A network that doubles before a state that dedupes nothing: no register can see it, and the day's comparison must.
  if (isDispense && kind.doubles === true && dedupe === 'none') return { state: 'accepted', sales: 2 };
  if (point.lost !== 'request') return { state: 'accepted', sales: 1 };
  // All lists refused at once leave nothing to ask; and an old answer to our nonce may be another sale's. Both are for a person.
  const isUnanswerable = kind.isRefusal === true && point.action === 'sync_sale' && times === 3;
  const mayBeForeign = kind.name === 'stale-answer' && point.action === 'nonce_replay' && state === 'review';
  return isUnanswerable || mayBeForeign ? { state: 'review', sales: 0 } : { state: 'accepted', sales: 1 };
}
