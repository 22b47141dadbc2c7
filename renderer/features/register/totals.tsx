import type { RegisterView } from '../../../shared/ipc/register-views';
import { useWords } from '../../ui/words';

/** The figures keep their place from the empty cart on, so nothing jumps when the first line arrives. */
export function Totals({ view }: { readonly view: RegisterView }) {
  const { t, format } = useWords();
  return (
    <dl className="totals">
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
  );
}
