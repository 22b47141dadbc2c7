import type { BioTrackPort } from '../../electron/biotrack/port';
import type { Output, Sent } from '../../shared/ipc/contract';
import { undoSubject } from '../../shared/undo/undo-subject';
import { aPress, aVisit, put, type Visit, validate } from '../vectors/at-the-register';
import { type TestRegister, until } from './register';

/** Sales of a whole register that are undone again, against the sandbox's own ledger. */

export type UndoOrder = Sent<'undo.commit'>;
export type Record = Output<'undo.get'>;

/** A visit with an open till, so that cash can go back. */
export async function aShopDay(visit: Partial<Visit> = {}): Promise<TestRegister> {
  const register = await aVisit({ lines: [], ...visit });
  await register.ask('till.open', { requestId: aPress(), openingFloatCents: 20_000, pieces: [] });
  return register;
}

/** A state that wants to be left alone once it has told what is in the store: no report gets as far as being sent. */
export function mute(port: BioTrackPort): BioTrackPort {
  const silence = { kind: 'failed', failure: { kind: 'not-sent', why: 'rate-limited', retryAfterMs: 60_000 } } as const;
  let isMute = false;
  return {
    ...port,
    checkSync: () => (isMute ? Promise.resolve(silence) : port.checkSync()),
    listInventory: after => {
      isMute = true;
      return port.listInventory(after);
    },
  };
}

/** Rings up, validates and pays in cash; answers the sale's id. */
export async function sellFor(register: TestRegister, lines: Visit['lines'], card = 'PTEST0001'): Promise<string> {
  const hasGoods = lines.some(([item]) => item !== 'M1');
  if (hasGoods) await register.ask('register.choosePatient', { patientId: register.patientId(card) });
  for (const [item, units] of lines) await put(register, item, units);
  if (hasGoods) {
    const verdict = await validate(register);
    if (verdict[0] !== 'PASS') throw new Error(`not validated: ${verdict.join()}`);
  }
  const { cartId, totalCents } = await register.ask('register.current', null);
  const tenders = [{ kind: 'cash' as const, amountCents: Math.ceil((totalCents + 1) / 1000) * 1000 }];
  return (await register.ask('sale.complete', { requestId: aPress(), cartId, totalShownCents: totalCents, tenders }))
    .id;
}

export async function statusOf(register: TestRegister, saleId: string): Promise<string> {
  return (await register.ask('sale.get', { saleId })).syncStatus;
}

/** A sale that the state has taken. */
export async function sold(register: TestRegister, lines: Visit['lines'], card?: string): Promise<string> {
  const saleId = await sellFor(register, lines, card);
  await until(async () => (await statusOf(register, saleId)) === 'synced');
  return saleId;
}

/** An order as the screen would make it: previewed, and approved where a lead is asked. */
export async function anOrder(register: TestRegister, saleId: string, change: Partial<UndoOrder>): Promise<UndoOrder> {
  const asked = { saleId, kind: 'void' as const, reason: 'rung-in-error' as const, lines: [], ...change };
  const { kind, reason, lines } = asked;
  const preview = await register.ask('undo.preview', { saleId, kind, reason, lines });
  const subject = undoSubject({ saleId, kind, totalCents: preview.totalCents });
  const approvalToken = preview.needsLead ? await register.approval({ action: 'undo-sale', subject }) : null;
  return {
    ...{ requestId: aPress(), note: 'as said', references: [], returnShownCents: preview.returnCents, approvalToken },
    ...asked,
  };
}

export async function undo(register: TestRegister, saleId: string, change: Partial<UndoOrder> = {}): Promise<Record> {
  return register.ask('undo.commit', await anOrder(register, saleId, change));
}

/** The record once the state has said what became of it. */
export async function settled(register: TestRegister, undoId: string, patienceMs = 10_000): Promise<Record> {
  await until(async () => (await register.ask('undo.get', { undoId })).outcome !== 'waiting', patienceMs);
  return register.ask('undo.get', { undoId });
}

export async function undone(register: TestRegister, saleId: string, change: Partial<UndoOrder> = {}): Promise<Record> {
  return settled(register, (await undo(register, saleId, change)).id);
}

/** How often the ledger tells each kind of thing. */
export function told(register: TestRegister, ...kinds: readonly string[]): readonly number[] {
  return kinds.map(kind => register.state.entries(kind).length);
}

export async function onHand(register: TestRegister, barcode: string): Promise<number> {
  const { rows } = await register.ask('inventory.list', { search: barcode, watch: null, after: null });
  return rows.find(row => row.barcode === barcode)?.onHand ?? Number.NaN;
}
