import type { TillReportView } from '../../../shared/ipc/till-views';
import { useWords } from '../../ui/words';

/** What moved without a sale, in its order. */
export function MovementList({ movements }: { readonly movements: TillReportView['movements'] }) {
  const { t, format } = useWords();
  if (movements.length === 0) return null;
  return (
    <section className="page-card" aria-label={t('till.movements')}>
      <h3 className="panel-title">{t('till.movements')}</h3>
      <ul className="movement-list">
        {movements.map(each => (
          <li key={`${each.at}-${each.kind}-${each.amountCents}`}>
            <span>
              <strong>{t(`till.movement.${each.kind}.name`)}</strong>
              <span className="cart-detail">
                {[t(`till.reason.${each.reason}`), each.note].filter(part => part !== '').join(': ')}
              </span>
              <span className="cart-detail">
                {`${format.time(each.at)}, ${each.by}`}
                {each.approvedBy === null ? '' : `, ${t('till.approvedOne', { by: each.approvedBy })}`}
              </span>
            </span>
            <strong>{format.money(each.kind === 'cash-in' ? each.amountCents : -each.amountCents)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
