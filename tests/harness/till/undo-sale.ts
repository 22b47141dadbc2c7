import { v7 } from 'uuid';
import type { Output } from '../../../shared/ipc/contract';
import { undoSubject } from '../../../shared/undo/undo-subject';
import type { Mark, UndoPress } from './marks';
import type { Screen } from './screen';

type Kind = UndoPress['kind'];
const kinds: readonly Kind[] = ['void', 'restock', 'refund'];
const candidates = 3;

/**
 * A customer is back: one of the sales that stand is undone, if one can be in the way whose turn it is. Every other time it
 * is the newest, whose report may not have left yet; otherwise the oldest, which the state has known for long.
 */
export async function undoOne(cashier: Screen, marks: readonly Mark[], turn: number): Promise<void> {
  const standing = listStanding(marks);
  const ordered = turn % 2 === 0 ? standing.toReversed() : standing;
  const wanted = kinds[turn % kinds.length];
  for (const saleId of ordered.slice(0, candidates)) {
    const view = await cashier.ask('undo.view', { saleId });
    const reason = view.reasons.find(({ picked }) => picked === wanted);
    if (wanted !== undefined && reason !== undefined) return undoSale(cashier, view, wanted, reason.code);
  }
}

/** Goods of the first sale come back with a lead's word, and the second sale never was. */
export async function undoTwo(cashier: Screen, marks: readonly Mark[]): Promise<void> {
  const views = await Promise.all(listStanding(marks).map(saleId => cashier.ask('undo.view', { saleId })));
  const [first, second] = views.filter(({ isReported }) => isReported);
  if (first !== undefined) await undoSale(cashier, first, 'restock', 'defective');
  if (second !== undefined) await undoSale(cashier, second, 'void', 'rung-in-error');
}

/** What was sold, and not undone since. */
function listStanding(marks: readonly Mark[]): readonly string[] {
  const pressed = new Set(marks.flatMap(mark => (mark.is === 'undo-pressed' ? [mark.order.saleId] : [])));
  const sold = new Set(marks.flatMap(mark => (mark.is === 'sold' ? [mark.saleId] : [])));
  return [...sold].filter(saleId => !pressed.has(saleId));
}

async function undoSale(
  cashier: Screen,
  { saleId, lines }: Output<'undo.view'>,
  kind: Kind,
  reason: UndoPress['reason'],
): Promise<void> {
  const goods = lines.filter(({ isPackage }) => isPackage || kind !== 'restock');
  const asked = { saleId, kind, reason, lines: goods.map(({ number, quantity }) => ({ number, quantity })) };
  const { returnCents, totalCents, needsLead } = await cashier.ask('undo.preview', asked);
  const subject = needsLead ? undoSubject({ saleId, kind, totalCents }) : null;
  await pressUndo(cashier, v7(), { ...asked, returnCents, subject });
}

/** The same press again where nobody has answered the first. */
export async function pressUndo(cashier: Screen, requestId: string, order: UndoPress): Promise<void> {
  const { subject, returnCents, ...asked } = order;
  const approvalToken = subject === null ? null : await approval(cashier, subject);
  cashier.mark({ is: 'undo-pressed', requestId, order });
  const rest = { requestId, note: 'it leaks', references: [], approvalToken, returnShownCents: returnCents };
  const answer = await cashier.try('undo.commit', { ...asked, ...rest });
  if (!answer.ok) cashier.mark({ is: 'not-undone', requestId, why: answer.error.code });
  else cashier.mark({ is: 'undone', requestId, undoId: answer.value.id });
}

async function approval(cashier: Screen, subject: string): Promise<string> {
  const lead = { user: 'lee', pin: 'right', reason: 'seen it leak' };
  return (await cashier.ask('approval.request', { ...lead, action: 'undo-sale', subject })).token;
}
