import type { VerdictChangeView } from '../../shared/ipc/register-views';
import { assertNever } from '../../shared/kernel/assert-never';
import { refusalText } from './refusal-text';
import { ruleText } from './rule-text';
import type { Words } from './words';

/** One thing that a newer answer says otherwise, as a whole sentence. */
export function verdictChangeText(change: VerdictChangeView, words: Words): string {
  const { t, format } = words;
  switch (change.kind) {
    case 'available':
    case 'limit':
      return t('register.changes.available', { what: whatOf(change, words), ...amounts(change, words) });
    case 'counted':
      return t('register.changes.counted', { item: change.item, ...amounts(change, words) });
    case 'order':
      return t('register.changes.order', { item: change.item, before: change.before, after: change.after });
    case 'price':
      return t('register.changes.price', {
        item: change.item,
        before: format.money(change.before),
        after: format.money(change.after),
      });
    case 'refused':
      return t('register.changes.refused', {
        what: whatOf(change, words),
        reason: refusalText(change.reason, null, words),
      });
    case 'cleared':
      return t('register.changes.cleared', { what: whatOf(change, words), reason: ruleText(change.reason, words) });
    default:
      return assertNever(change, 'verdict change');
  }
}

type Named = Extract<VerdictChangeView, { readonly kind: 'available' | 'limit' | 'refused' | 'cleared' }>;

/** The goods where a line is meant, else the route, else everything. */
function whatOf(change: Named, { t }: Words): string {
  if (change.kind === 'available') return change.route === null ? t('register.aggregate') : t(`route.${change.route}`);
  const { item, reason } = change;
  if (item !== null) return item;
  return reason.route === undefined ? t('register.changes.sale') : t(`route.${reason.route}`);
}

function amounts(
  { before, after, unit }: Extract<VerdictChangeView, { readonly unit: unknown }>,
  { format }: Words,
): { readonly before: string; readonly after: string } {
  return { before: format.amount(before, unit), after: format.amount(after, unit) };
}
