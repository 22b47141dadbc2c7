import type { ItemView } from '../../../shared/ipc/register-views';
import { ruleText } from '../../ui/rule-text';
import { useWords } from '../../ui/words';

/** The second line under an item's name: how it is dispensed, what it counts, what is left, and why it may not be sold. */
export function ItemDetail({ item }: { readonly item: ItemView }) {
  const words = useWords();
  const { t, format } = words;
  const blocked = item.blockedBy[0];
  const facts = [
    item.kind === 'device' ? t('register.device') : null,
    item.kind === 'merchandise' ? t('register.merchandise') : null,
    item.route === null ? null : t(`route.${item.route}`),
    item.medWeight === null || item.unit === null ? null : format.amount(item.medWeight, item.unit),
    item.priceCents === null ? null : format.money(item.priceCents),
    item.onHand === null ? null : `${t('inventory.column.onHand')} ${format.quantity(item.onHand)}`,
    item.barcode,
  ].filter(fact => fact !== null);
  return (
    <>
      <span>{facts.join(' · ')}</span>
      {blocked === undefined ? null : (
        <span className="item-blocked">
          {ruleText({ code: blocked, route: item.route, on: item.expiresOn }, words)}
        </span>
      )}
    </>
  );
}
