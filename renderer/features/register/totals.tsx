import { Tag } from 'lucide-react';
import type { RegisterView } from '../../../shared/ipc/register-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';

type Props = {
  readonly view: RegisterView;
  /** Left out where nothing may be changed any more. */
  readonly onDiscount?: () => void;
};

/** The figures keep their place from the empty cart on, so nothing jumps when the first line arrives. */
export function Totals({ view, onDiscount }: Props) {
  const { t, format } = useWords();
  const { discountCents } = view;
  return (
    <div className="totals">
      <dl>
        {discountCents === 0 ? null : (
          <>
            <div className="totals-row">
              <dt>{t('price.before')}</dt>
              <dd>{format.money(view.subtotalCents + discountCents)}</dd>
            </div>
            <div className="totals-row totals-discount">
              <dt>{t('price.discount')}</dt>
              <dd>{format.money(-discountCents)}</dd>
            </div>
          </>
        )}
        <div className="totals-row">
          <dt>{`${t('register.subtotal')} · ${t('register.items', { count: view.lines.length })}`}</dt>
          <dd>{format.money(view.subtotalCents)}</dd>
        </div>
        <div className="totals-row">
          <dt>{t('register.tax')}</dt>
          <dd>{format.money(view.taxCents)}</dd>
        </div>
        <div className="totals-row totals-total">
          <dt>{t('register.total')}</dt>
          <dd>{format.money(view.totalCents)}</dd>
        </div>
      </dl>
      {onDiscount === undefined || view.lines.length === 0 ? null : (
        <Button kind="quiet" shortcut="F10" icon={<Tag aria-hidden="true" />} onPress={onDiscount}>
          {t('price.cartButton')}
        </Button>
      )}
    </div>
  );
}
