import type { LedgerEntry } from '../../../electron/biotrack/sandbox/ledger';
import type { CivilDate } from '../../../shared/kernel/units';
import type { Terminal } from './terminal';

type Violate = (what: string) => void;

const reason = 'the office of the state was asked';

/**
 * A lead who goes through the sales that wait for a person. The office of the state can be asked what it holds, and tells the
 * truth; nothing of ours is on its way to it any more.
 */
export async function settleReviews(
  terminal: Terminal,
  ledger: () => readonly LedgerEntry[],
  violate: Violate,
): Promise<void> {
  const signedIn = await terminal.ask('session.signIn', { user: 'lee', pin: 'right' });
  if (!signedIn.ok) return violate(`${terminal.name}: a lead could not sign in: ${signedIn.error.code}`);
  const queue = await terminal.ask('queue.list', { status: 'needs-review', after: null });
  if (!queue.ok) return violate(`${terminal.name}: a lead saw no queue: ${queue.error.code}`);
  for (const { saleId } of queue.value.rows) {
    const asked = requestOf(terminal, saleId);
    const held = ledger().find(entry => entry['request_id'] === asked);
    const id = held?.kind === 'sale' ? held['sale_id'] : held?.['transactionid'];
    const settle = async () => {
      if (held === undefined) return settleAbsent(terminal, saleId);
      // Somebody voided it of whom nobody here knows: it is reported nowhere any more.
      if (isVoided(held, ledger())) return terminal.ask('queue.cancel', { saleId, goods: 'back', reason });
      return terminal.ask('queue.landed', { saleId, biotrackSaleId: String(id), reason });
    };
    const done = await settle();
    if (!done.ok) violate(`${terminal.name}: a lead could not settle ${saleId}: ${done.error.code}`);
  }
}

/**
 * A lead who gives the money back for every sale that the state refused or a lead called off, says where the goods are, and
 * closes it. Nothing of it is left to be done then.
 */
export async function closeIncidents(terminal: Terminal, violate: Violate): Promise<void> {
  const signedIn = await terminal.ask('session.signIn', { user: 'lee', pin: 'right' });
  const incidents = await terminal.ask('incident.list', null);
  if (!signedIn.ok || !incidents.ok) return violate(`${terminal.name}: a lead saw no incidents`);
  for (const { saleId, reversals, goods } of incidents.value) {
    const debit = reversals.filter(({ kind }) => kind === 'debit');
    const references = debit.map(({ number }) => ({ number, reference: `R-${number}` }));
    const where = terminal.dice.pick(['kept', 'gone'] as const);
    const steps = [
      await terminal.ask('incident.returnMoney', { saleId, references }),
      ...(goods === 'unknown' ? [await terminal.ask('incident.recordGoods', { saleId, goods: where, reason })] : []),
      await terminal.ask('incident.close', { saleId, reason }),
    ];
    for (const step of steps) {
      if (!step.ok) violate(`${terminal.name}: a lead could not deal with ${saleId}: ${step.error.code}`);
    }
  }
}

/** Undoings that the state refused although the money had gone back: a lead says what became of it. */
export async function closeUndoIncidents(terminal: Terminal, violate: Violate): Promise<void> {
  const incidents = await terminal.ask('undo.listIncidents', null);
  if (!incidents.ok) return violate(`${terminal.name}: a lead saw no undoings that were refused`);
  for (const { id: undoId } of incidents.value) {
    const closed = await terminal.ask('undo.closeIncident', { undoId, reason });
    if (!closed.ok) violate(`${terminal.name}: a lead could not close ${undoId}: ${closed.error.code}`);
  }
}

/** Either the goods came back, or the sale is sent again, which takes two people; what came back from that is not sent again. */
async function settleAbsent(terminal: Terminal, saleId: string) {
  if (wasResent(terminal, saleId) || terminal.dice.chance(0.5))
    return terminal.ask('queue.cancel', { saleId, goods: 'back', reason });
  const approval = await terminal.ask('approval.request', {
    ...{ user: 'kim', pin: 'right', action: 'resend', subject: saleId },
    reason,
  });
  if (!approval.ok) return approval;
  return terminal.ask('queue.resend', { saleId, approvalToken: approval.value.token });
}

function isVoided(held: LedgerEntry, ledger: readonly LedgerEntry[]): boolean {
  return held.kind === 'sale' && ledger.some(each => each.kind === 'void' && each['sale_id'] === held['sale_id']);
}

/** @param id of a sale, or of what undoes one */
function requestOf(terminal: Terminal, id: string): string | null {
  const sql = `SELECT request_id FROM outbox WHERE coalesce(sale_id, undo_id) = ? AND state = 'review'`;
  return terminal.store()?.db.prepare<[string], { request_id: string }>(sql).get(id)?.request_id ?? null;
}

function wasResent(terminal: Terminal, id: string): boolean {
  const sql = `SELECT 1 FROM outbox_event JOIN outbox ON outbox.id = outbox_id
    WHERE coalesce(sale_id, undo_id) = ? AND event = 'resend-approved'`;
  return terminal.store()?.db.prepare<[string]>(sql).get(id) !== undefined;
}

/**
 * The comparison of the day: every sale that the state holds twice, or that ended here and stands there, has to be on it;
 * and nothing else, where nothing else is wrong.
 */
export async function compareReceipts(
  terminal: Terminal,
  ledger: readonly LedgerEntry[],
  day: CivilDate,
  violate: Violate,
): Promise<void> {
  const signedIn = await terminal.ask('session.signIn', { user: 'lee', pin: 'right' });
  const receipts = await terminal.ask('queue.receipts', { day });
  if (!signedIn.ok) return violate(`${terminal.name}: a lead could not sign in: ${signedIn.error.code}`);
  if (!receipts.ok) return violate(`${terminal.name}: the day could not be compared: ${receipts.error.code}`);
  const told = new Map(receipts.value.rows.map(row => [row.saleId, row.finding]));
  const voided = new Set(ledger.filter(entry => entry.kind === 'void').map(entry => entry['sale_id']));
  const held = new Map<string, Held>();
  for (const entry of ledger) {
    if (entry.kind !== 'sale') continue;
    const { times, standing } = held.get(String(entry['request_id'])) ?? nothing;
    const stands = voided.has(entry['sale_id']) ? 0 : 1;
    held.set(String(entry['request_id']), { times: times + 1, standing: standing + stands });
  }
  const sales = terminal.store()?.db.prepare<[], Owed>(owedSql).all() ?? [];
  for (const owed of sales) {
    const finding = told.get(owed.sale_id) ?? null;
    const expected = expectedFinding(held.get(owed.request_id) ?? nothing, owed);
    if (expected === finding) continue;
    violate(`${terminal.name}: the day tells ${finding} of ${owed.sale_id} instead of ${expected}`);
  }
}

/** How often the state holds a sale, and how often without a void. */
type Held = { readonly times: number; readonly standing: number };
const nothing: Held = { times: 0, standing: 0 };

type Owed = { readonly sale_id: string; readonly request_id: string; readonly state: string; readonly voided: string };
const owedSql = `SELECT sale_id, request_id, state, coalesce((SELECT state FROM undo
    WHERE undo.sale_id = outbox.sale_id AND kind = 'void' AND state <> 'failed'), 'no') AS voided
  FROM outbox WHERE op = 'dispense'`;

function expectedFinding({ times, standing }: Held, { state, voided }: Owed): string | null {
  if (standing > 1) return 'twice';
  if (state === 'rejected' || state === 'cancelled') return standing === 0 ? null : 'held-although-ended';
  if (state !== 'accepted') return times === 0 ? 'waiting' : 'unheard';
  if (standing === 1) return voided === 'done' ? 'held-although-ended' : null;
  if (voided === 'done') return null;
  return voided === 'waiting' ? 'unheard' : 'voided-there';
}
