import { X } from 'lucide-react';
import type { Tender } from '../../../shared/payment/tender';
import { Button } from '../../ui/button';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';

type Props = { readonly taken: readonly Tender[]; readonly onRemove: (index: number) => void };

export function TendersTaken({ taken, onRemove }: Props) {
  const { t, format } = useWords();
  if (taken.length === 0) return null;
  return (
    <ul className="tenders-taken" aria-label={t('payment.split')}>
      {keyed(taken, tender => tender.kind).map(({ key, item: tender }, index) => {
        const kind = t(`payment.${tender.kind}`);
        const amount = format.money(tender.amountCents);
        return (
          <li key={key}>
            <span>{tender.kind === 'debit' ? `${kind} · ${tender.reference}` : kind}</span>
            <strong>{amount}</strong>
            <Button
              kind="quiet"
              icon={<X aria-hidden="true" />}
              label={t('payment.removeTender', { kind, amount })}
              onPress={() => onRemove(index)}
            >
              {null}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
