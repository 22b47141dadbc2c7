import type { Output } from '../../../shared/ipc/contract';
import { undoSubject } from '../../../shared/undo/undo-subject';
import type { Book } from './book';
import type { Terminal } from './terminal';

type Violate = (what: string) => void;
type View = Output<'undo.view'>;
type Preview = Output<'undo.preview'>;
type Asked = { readonly requestId: string; readonly approvalToken: string | null; readonly returnShownCents: number };

const note = 'as the customer asked';
const mostOff = 500;

/** A customer comes back: one of the sales of this book is undone, in whatever way is open, or its price is put right. */
export async function undoSomething(terminal: Terminal, book: Book, violate: Violate): Promise<void> {
  const { dice } = terminal;
  const sold = book.presses.flatMap(({ saleId }) => saleId ?? []);
  if (sold.length === 0) return;
  const saleId = dice.pick(sold);
  const view = await terminal.ask('undo.view', { saleId });
  if (!view.ok) return;
  const reasons = view.value.reasons.filter(({ picked }) => picked !== null);
  if (reasons.length === 0) return;
  const { code: reason, picked: kind } = dice.pick(reasons);
  if (kind === null) return;
  const commit = kind === 'correct' ? await correction(terminal, view.value) : await undoing(terminal, view.value);
  if (commit === null) return;

  async function undoing(at: Terminal, { lines }: View) {
    if (kind === null || kind === 'correct') return null;
    const parts = kind === 'void' ? [] : someLines(at, lines, kind);
    const asked = { saleId, kind, reason, lines: parts };
    const preview = await at.ask('undo.preview', asked);
    if (!preview.ok) return null;
    const references = referencesOf(preview.value);
    const send = (given: Asked) => at.ask('undo.commit', { ...asked, ...given, note, references });
    return { kind, preview: preview.value, send };
  }

  async function correction(at: Terminal, { lines }: View) {
    const open = lines.filter(({ isRefunded }) => !isRefunded);
    if (open.length === 0) return null;
    const line = at.dice.pick(open);
    const unitPriceCents = Math.max(0, line.unitPriceCents - at.dice.between(1, mostOff));
    const asked = { saleId, reason: 'wrong-price' as const, number: line.number, unitPriceCents };
    const preview = await at.ask('sale.previewPrice', asked);
    if (!preview.ok) return null;
    const references = referencesOf(preview.value);
    const send = (given: Asked) => at.ask('sale.correctPrice', { ...asked, ...given, note, references });
    return { kind: 'correct' as const, preview: preview.value, send };
  }

  const { totalCents, returnCents, needsLead } = commit.preview;
  const token = needsLead ? await ask(terminal, undoSubject({ saleId, kind: commit.kind, totalCents })) : null;
  if (needsLead && token === null) return;
  const requestId = terminal.newId();
  const press = (id: string) => commit.send({ requestId: id, approvalToken: token, returnShownCents: returnCents });
  const made = { requestId, backs: commit.preview.tenders, undoId: null as string | null };
  book.undos.push(made);
  const calls = [press(requestId)];
  if (dice.chance(0.3)) calls.push(press(requestId));
  // Another press for the same thing must find that it has been done, or is under way.
  const other = dice.chance(0.1)
    ? await terminal.ask('undo.view', { saleId }).then(() => press(terminal.newId()))
    : null;
  const answers = await Promise.all(calls);
  const done = new Set(answers.flatMap(answer => (answer.ok ? [answer.value.id] : [])));
  if (done.size > 1) violate(`${terminal.name}: one press undid ${saleId} ${done.size} times`);
  [made.undoId = null] = done;
  if (done.size > 0 && other?.ok === true) violate(`${terminal.name}: two presses undid ${saleId}`);
}

/** Some of what has not come back before, each whole or in part. */
function someLines(terminal: Terminal, lines: View['lines'], kind: 'restock' | 'refund') {
  const { dice } = terminal;
  const open = lines.filter(({ isRefunded, isPackage }) => !isRefunded && (isPackage || kind === 'refund'));
  const chosen = open.filter(() => dice.chance(0.6));
  return (chosen.length === 0 ? open.slice(0, 1) : chosen).map(({ number, quantity }) => {
    return { number, quantity: 100 * dice.between(1, Math.max(1, Math.floor(quantity / 100))) };
  });
}

async function ask(terminal: Terminal, subject: string): Promise<string | null> {
  const approval = await terminal.ask('approval.request', {
    ...{ user: 'lee', pin: 'right', action: 'undo-sale', subject },
    reason: 'the goods were looked at',
  });
  return approval.ok ? approval.value.token : null;
}

function referencesOf({ tenders }: Preview) {
  return tenders.filter(({ kind }) => kind === 'debit').map(({ number }) => ({ number, reference: `U-${number}` }));
}
