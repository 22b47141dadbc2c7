import type { UndoView } from '../../../shared/ipc/undo-views';
import { parseMoney } from '../../../shared/kernel/money';
import type { UndoKind } from '../../../shared/undo/undo-policy';

/** What has been said so far about how a sale is to be undone. */
export type UndoDraft = {
  readonly reason: string | null;
  readonly kind: UndoKind | null;
  readonly note: string;
  /** By line, in hundredths; a line that is not in it stays with the customer. */
  readonly quantities: Readonly<Record<number, number>>;
  /** The line whose price was wrong, and the right price as it is typed. */
  readonly correct: { readonly number: number | null; readonly price: string };
  /** Of the debit terminal, by the tender's number. */
  readonly references: Readonly<Record<number, string>>;
};

export const emptyDraft: UndoDraft = {
  ...{ reason: null, kind: null, note: '', quantities: {} },
  ...{ correct: { number: null, price: '' }, references: {} },
};

/** The kinds that the reason chosen may lead to and that nothing stands in the way of, the one that fits best first. */
export function freeKinds(view: UndoView, reason: string | null): readonly UndoKind[] {
  const named = view.reasons.find(({ code }) => code === reason)?.kinds ?? [];
  return named.filter(kind => view.kinds.some(each => each.kind === kind && each.obstacles.length === 0));
}

/** Everything that can still come back, as somebody who returns the whole bag expects. */
export function allThatIsLeft(view: UndoView, kind: UndoKind): UndoDraft['quantities'] {
  const back = view.lines.filter(line => !line.isRefunded && (kind !== 'restock' || line.isPackage));
  return Object.fromEntries(back.map(({ number, quantity }) => [number, quantity]));
}

/** What was said so far, without what the sale does not allow any more. */
export function stillPossible(view: UndoView, draft: UndoDraft): UndoDraft {
  if (draft.kind === null || !freeKinds(view, draft.reason).includes(draft.kind)) {
    return { ...draft, kind: null, quantities: {}, correct: emptyDraft.correct };
  }
  const open = view.lines.filter(({ isRefunded }) => !isRefunded).map(({ number }) => number);
  const quantities = Object.entries(draft.quantities).filter(([number]) => open.includes(Number(number)));
  const isOpen = draft.correct.number === null || open.includes(draft.correct.number);
  return { ...draft, quantities: Object.fromEntries(quantities), correct: isOpen ? draft.correct : emptyDraft.correct };
}

export type UndoQuestion =
  | {
      readonly kind: 'void' | 'restock' | 'refund';
      readonly reason: string;
      readonly lines: readonly { readonly number: number; readonly quantity: number }[];
    }
  | {
      readonly kind: 'correct';
      readonly reason: string;
      readonly number: number;
      readonly unitPriceCents: number;
    };

/** What can be asked about; null while something is missing. */
export function questionOf({ reason, kind, quantities, correct }: UndoDraft): UndoQuestion | null {
  if (reason === null || kind === null) return null;
  if (kind === 'correct') {
    const price = parseMoney(correct.price);
    if (correct.number === null || !price.ok) return null;
    return { kind, reason, number: correct.number, unitPriceCents: price.value };
  }
  const lines = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([number, quantity]) => ({ number: Number(number), quantity }));
  return kind === 'void' || lines.length > 0 ? { kind, reason, lines: kind === 'void' ? [] : lines } : null;
}

/** A reason that says too little by itself needs words. */
export function needsNote(view: UndoView, { reason }: UndoDraft): boolean {
  return view.reasons.find(({ code }) => code === reason)?.needsNote ?? false;
}

export function isNoteMissing(view: UndoView, draft: UndoDraft): boolean {
  return needsNote(view, draft) && draft.note.trim() === '';
}
