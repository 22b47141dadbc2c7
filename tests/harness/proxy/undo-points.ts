/**
 * Where the undoing of a sale is disturbed, once the sale is with the state: the call that is struck, and what was lost of the
 * undoing's own report where the call is one that only a lost one asks for.
 */
export const undoPoints = [
  anUndo('void', 'sale_void'),
  anUndo('refund', 'sale_refund'),
  anUndo('modify', 'sale_modify'),
  anUndo('refund', 'inventory_destroy_schedule'),
  ...lookUps('void', 'sale_void', 'sync_sale'),
  ...lookUps('refund', 'sale_refund', 'sync_sale'),
  ...lookUps('modify', 'sale_modify', 'sync_sale'),
  ...lookUps('refund', 'inventory_destroy_schedule', 'inventory_lookup'),
];

export type UndoOp = 'void' | 'refund' | 'modify';
export type UndoWrite = 'sale_void' | 'sale_refund' | 'sale_modify' | 'inventory_destroy_schedule';
type LookUp = 'sync_sale' | 'inventory_lookup' | 'nonce_replay';
export type UndoPoint = {
  readonly name: string;
  readonly action: UndoWrite | LookUp;
  readonly at: 'undoing';
  /** What is done to the sale. */
  readonly undoes: UndoOp;
  /** The report that is watched: of the undoing, or of the destruction of what came back. */
  readonly write: UndoWrite;
  /** Of its first send; null where that is what is struck. */
  readonly lost: 'request' | 'reply' | null;
};

function anUndo(undoes: UndoOp, write: UndoWrite): UndoPoint {
  return { name: write, action: write, at: 'undoing', undoes, write, lost: null };
}

function lookUps(undoes: UndoOp, write: UndoWrite, list: LookUp): readonly UndoPoint[] {
  return (['reply', 'request'] as const).flatMap(lost =>
    ([list, 'nonce_replay'] as const).map(action => ({
      name: `${action} of a ${write} whose ${lost} was lost`,
      ...{ action, at: 'undoing' as const, undoes, write, lost },
    })),
  );
}
