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

/** @param reason the rules that the state named, joined by commas, or its own words where it named none */
export function undoRefusal(reason: string, words: Speech): string {
  const codes = reason.split(',');
  const why = codes.every(isRefusalCode) ? codes.map(code => ruleText({ code }, words)).join(' ') : reason;
  return words.t('undo.refused', { reason: why });
}
