import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { chooseKinds } from '../../../shared/undo/choose-undo';
import { correctedLine, type LinePart, type UndoneLine, undoneLine } from '../../../shared/undo/undo-amounts';
import { type MoneyBack, moneyBack, owedCents } from '../../../shared/undo/undo-money';
import {
  findReason,
  needsLead,
  type UndoKind,
  type UndoPolicy,
  type UndoReason,
} from '../../../shared/undo/undo-policy';
import type { OpenLine, UndoSale } from './undo-facts';

/** What an undoing will do, in full, before it does any of it. */
export type UndoPlan = {
  readonly kind: UndoKind;
  readonly reason: UndoReason;
  readonly lines: readonly (UndoneLine & { readonly unitPriceCents: Cents | null })[];
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  readonly totalCents: Cents;
  /** What goes back now; less than the total where an undoing that failed had given it back. */
  readonly returnCents: Cents;
  readonly tenders: readonly MoneyBack[];
  readonly needsLead: boolean;
};

export type Asked = { readonly kind: UndoKind; readonly reason: string; readonly lines: readonly LinePart[] };

/** The screen's intent against the sale as it stands on disk; nothing here writes. */
export function planUndo(undoSale: UndoSale, asked: Asked, policy: UndoPolicy): Result<UndoPlan, AppError> {
  const reason = allowed(undoSale, asked, policy);
  if (!reason.ok) return reason;
  const whole = undoSale.lines.map(({ number, quantity }) => ({ number, quantity }));
  const parts = asked.kind === 'void' ? whole : asked.lines;
  if (parts.length === 0 || new Set(parts.map(({ number }) => number)).size !== parts.length)
    return notThisWay('lines');
  const lines: UndoPlan['lines'][number][] = [];
  for (const part of parts) {
    const line = undoSale.lines.find(({ number }) => number === part.number);
    const problem = line === undefined ? appError('E-UND-02', { why: 'lines' }) : partProblem(line, part, asked.kind);
    if (problem !== null || line === undefined) return err(problem ?? appError('E-UND-02'));
    lines.push({ ...undoneLine(line, part.quantity), unitPriceCents: null });
  }
  return ok(toPlan(undoSale, { kind: asked.kind, reason: reason.value, lines }, policy));
}

export type AskedCorrection = {
  readonly reason: string;
  readonly number: number;
  readonly unitPriceCents: Cents;
};

export function planCorrection(
  undoSale: UndoSale,
  asked: AskedCorrection,
  policy: UndoPolicy,
): Result<UndoPlan, AppError> {
  const reason = allowed(undoSale, { kind: 'correct', reason: asked.reason }, policy);
  if (!reason.ok) return reason;
  const line = undoSale.lines.find(({ number }) => number === asked.number);
  if (line === undefined || line.isRefunded) return notThisWay('lines');
  const corrected = correctedLine(line, asked.unitPriceCents);
  if (corrected === null) return err(appError('E-UND-05'));
  const lines = [{ ...corrected, unitPriceCents: asked.unitPriceCents }];
  return ok(toPlan(undoSale, { kind: 'correct', reason: reason.value, lines }, policy));
}

/** Whether this reason leads there, and nothing stands in the way; what stands there first is said. */
function allowed(
  undoSale: UndoSale,
  asked: Pick<Asked, 'kind' | 'reason'>,
  policy: UndoPolicy,
): Result<UndoReason, AppError> {
  const obstacles = chooseKinds(undoSale.facts, policy).find(({ kind }) => kind === asked.kind)?.obstacles ?? [];
  const [obstacle] = obstacles;
  if (obstacle === 'till-closed') return err(undoSale.drawerProblem ?? appError('E-TIL-01'));
  if (obstacle === 'other-register') return err(appError('E-UND-06', { terminal: undoSale.sale.terminalId }));
  if (obstacle !== undefined) return notThisWay(obstacle);
  const reason = findReason(policy, asked.reason);
  return reason === null || !reason.kinds.includes(asked.kind) ? notThisWay('reason') : ok(reason);
}

function notThisWay(why: string): Result<never, AppError> {
  return err(appError('E-UND-02', { why }));
}

/** Each line once, whole units, no more than was sold; what comes back as a package must have been one. */
function partProblem(line: OpenLine, { quantity }: LinePart, kind: UndoKind): AppError | null {
  if (line.isRefunded) return appError('E-UND-02', { why: 'line-refunded' });
  if (kind === 'restock' && !line.isPackage) return appError('E-UND-02', { why: 'nothing-to-take-back' });
  const isWhole = quantity % 100 === 0 || quantity === line.quantity;
  const isSold = quantity > 0 && quantity <= line.quantity;
  return isWhole && isSold ? null : appError('E-QTY-01', { max: Math.floor(line.quantity / 100) });
}

function toPlan(
  { paid, undoneCents }: UndoSale,
  decided: Pick<UndoPlan, 'kind' | 'reason' | 'lines'>,
  policy: UndoPolicy,
): UndoPlan {
  const sum = (of: 'amountCents' | 'taxCents') => decided.lines.reduce((total, line) => total + line[of], 0) as Cents;
  const subtotalCents = sum('amountCents');
  const taxCents = sum('taxCents');
  const totalCents = (subtotalCents + taxCents) as Cents;
  const returnCents = owedCents(undoneCents + totalCents, paid.returned);
  return {
    ...decided,
    ...{ subtotalCents, taxCents, totalCents, returnCents },
    tenders: moneyBack(paid, returnCents),
    needsLead: needsLead(policy, { kind: decided.kind, reason: decided.reason, totalCents }),
  };
}
