import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import { isRefusalCode } from '../../ui/known-codes';
import { ruleText } from '../../ui/rule-text';
import type { Words } from '../../ui/words';

type Speech = Pick<Words, 't' | 'format'>;

/** What it was; of one that came to nothing, what it was to be. */
export function undoHeading(
  { kind, outcome, totalCents }: Pick<UndoRecordView, 'kind' | 'outcome' | 'totalCents'>,
  { t, format }: Speech,
): string {
  const amount = format.money(totalCents);
  return outcome === 'failed' ? t(`undo.wasNot.${kind}`, { amount }) : t(`undo.was.${kind}`, { amount });
}

/** What the state refused and why: the rules it named, or its own words where it named none; null where it refused nothing. */
export function undoRefusal(
  { trouble, refusedBecause }: Pick<UndoRecordView, 'trouble' | 'refusedBecause'>,
  words: Speech,
): string | null {
  if (refusedBecause === null) return null;
  const codes = refusedBecause.split(',');
  const reason = codes.every(isRefusalCode) ? codes.map(code => ruleText({ code }, words)).join(' ') : refusedBecause;
  return words.t(trouble === 'destruction-refused' ? 'undo.destructionRefused' : 'undo.refused', { reason });
}

/** Whether the registry still owes the patient something that it can be asked for. */
export function isAllotmentOut({ outcome, allotment }: Pick<UndoRecordView, 'outcome' | 'allotment'>): boolean {
  return outcome === 'done' && (allotment.state === 'unseen' || allotment.state === 'delayed');
}

/** The goods that the trouble is about, each with the number that is on it. */
export function troubledGoods({ packages }: Pick<UndoRecordView, 'packages'>, { t }: Pick<Words, 't'>): string {
  return packages
    .filter(({ status }) => status === 'destruction-refused' || status === 'destroyed-early')
    .map(({ name, barcode }) => (barcode === null ? name : t('undo.package.is', { name, barcode })))
    .join(', ');
}
