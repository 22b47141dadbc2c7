import type { ReadableDb } from '../../db/handles';
import { findSaleIdByReceipt } from '../../db/repositories/find-receipt';
import { findUndoByRef } from '../../db/repositories/undos';
import { type AppError, appError } from '../../shared/kernel/error-code';

const referenceForm = /^(.+)-\d{6,}-[0-9A-Z]{5}$/i;

/** The sale that a receipt stands for, or the slip of whatever was undone of it. */
export function findReceiptSale(db: ReadableDb, code: string): string | null {
  return findSaleIdByReceipt(db, code) ?? findUndoByRef(db, code)?.saleId ?? null;
}

/** A reference of another register says so itself; its sale is not on this disk. */
export function unknownReceipt(code: string, ownTerminal: string): AppError {
  const terminal = referenceForm.exec(code)?.[1];
  const isForeign = terminal !== undefined && terminal.toUpperCase() !== ownTerminal.toUpperCase();
  return isForeign ? appError('E-UND-06', { terminal }) : appError('E-SCN-03');
}
