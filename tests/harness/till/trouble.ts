import { v7 } from 'uuid';
import type { Output } from '../../../shared/ipc/contract';
import type { Till } from './open-till';
import { cardOf, type TillPlan, type Trouble } from './plan';
import type { Cashier } from './sell';

/** What does not go by itself, and how a lead puts it right: a refusal, a review, a sale by grace, the end of the till. */

const patienceMs = 30_000;
const lead = { user: 'lee', pin: 'right' };

/** One piece of trouble, made at the state and met at the register, up to where a lead has the next word. */
export async function makeTrouble(till: Till, cashier: Cashier, plan: TillPlan, trouble: Trouble): Promise<void> {
  // Of the patients of this life the one after the last is bought for here.
  const card = cardOf(plan.life, plan.sales);
  const state = controlOf(trouble);
  switch (trouble.kind) {
    case 'refusal':
      await cashier.fill(card);
      await cashier.validate();
      await cutOff(cashier, state);
      await cashier.payFor();
      await state('/inject/dispensation', {
        ...{ card_id: card, order_type: 'MEDICAL', route: 'EDIBLE', amount: '4200', unit: 'mg_thc', day: '2026-03-10' },
      });
      await state('/offline', { mode: null });
      return until(till, () => newestState(till) === 'rejected');
    case 'review':
      for (const action of ['sync_sale', 'nonce_replay']) {
        await state('/faults', { mode: 'plain_refusal', action, times: 0 });
      }
      await state('/faults', { mode: 'drop_request', action: 'sale_dispense', times: 1 });
      await cashier.fill(card);
      await cashier.validate();
      await cashier.payFor();
      await until(till, () => newestState(till) === 'review');
      return void (await state('/faults', null));
    case 'grace':
      await cashier.fill(card);
      await cashier.ask('register.viewRegistry', { refresh: true });
      await cutOff(cashier, state);
      await sellByGrace(cashier);
      return void (await state('/offline', { mode: null }));
    case 'close':
      return closeTill(cashier);
  }
}

/** A lead goes through everything that waits for one, as after any start. */
export async function putRight(cashier: Cashier, { kind }: Trouble): Promise<void> {
  await cashier.ask('session.signOut', null);
  await cashier.ask('session.signIn', lead);
  const { rows } = await cashier.ask('queue.list', { status: 'needs-review', after: null });
  for (const { saleId } of rows) {
    await cashier.ask('queue.cancel', { saleId, goods: 'never-left', reason: 'not in the portal' });
  }
  for (const incident of await cashier.ask('incident.list', null)) await settleIncident(cashier, incident);
  if (kind !== 'close') return;
  const [closed] = (await cashier.ask('till.history', { after: null })).rows;
  if (closed === undefined) throw new Error('The closed till is not in the history.');
  // From what was stored at the close: the paper of it may never have come.
  await cashier.ask('till.report', { sessionId: closed.sessionId });
  await cashier.ask('till.print', { sessionId: closed.sessionId });
}

async function settleIncident(cashier: Cashier, incident: Output<'incident.list'>[number]): Promise<void> {
  const { saleId, isMoneyReturned, goods } = incident;
  if (!isMoneyReturned) await cashier.ask('incident.returnMoney', { saleId, references: [] });
  if (goods === 'unknown') {
    await cashier.ask('incident.recordGoods', { saleId, goods: 'kept', reason: 'on the counter' });
  }
  await cashier.ask('incident.close', { saleId, reason: 'told the patient' });
}

async function sellByGrace(cashier: Cashier): Promise<void> {
  const { cartId } = await cashier.ask('register.current', null);
  const asked = { ...lead, action: 'grace-sale' as const, subject: cartId, reason: 'seen the card' };
  const { token } = await cashier.ask('approval.request', asked);
  await cashier.ask('register.validate', { requestId: v7(), approvalToken: token });
  await cashier.payFor();
}

async function closeTill(cashier: Cashier): Promise<void> {
  await cashier.ask('register.newSale', null);
  await cashier.ask('session.signOut', null);
  await cashier.ask('session.signIn', lead);
  const { sessionId, money } = await cashier.ask('till.x', null);
  const pieces = toPieces(money?.expectedCents ?? 0, (await cashier.ask('till.rules', null)).denominations);
  await cashier.ask('till.count', { requestId: v7(), sessionId, pieces });
  await cashier.ask('till.close', { requestId: v7(), sessionId, explanation: '', approvalToken: null });
}

/** So much money in as few notes and coins as possible. */
function toPieces(cents: number, denominations: readonly number[]): { cents: number; pieces: number }[] {
  let left = cents;
  return denominations.flatMap(each => {
    const pieces = Math.floor(left / each);
    left -= pieces * each;
    return pieces === 0 ? [] : [{ cents: each, pieces }];
  });
}

type Control = (path: string, body: unknown) => Promise<void>;

/** @returns steers the state; no body takes back what was armed there */
function controlOf({ controlUrl }: Trouble): Control {
  return async (path, body) => {
    const order = body === null ? { method: 'DELETE' } : { method: 'POST', body: JSON.stringify(body) };
    const reply = await fetch(`${controlUrl}${path}`, order);
    if (!reply.ok) throw new Error(`control ${path}: ${await reply.text()}`);
  };
}

async function cutOff(cashier: Cashier, state: Control): Promise<void> {
  await state('/offline', { mode: 'refuse' });
  const end = performance.now() + patienceMs;
  while ((await cashier.ask('status.current', null)).connection !== 'offline') {
    if (performance.now() > end) throw new Error('The register never noticed that the state is gone.');
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

function newestState({ store }: Till): string | undefined {
  return store.db.prepare<[], { state: string }>('SELECT state FROM outbox ORDER BY position DESC LIMIT 1').get()
    ?.state;
}

async function until(till: Till, isTrue: () => boolean): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`It did not come about: the report is ${newestState(till)}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
