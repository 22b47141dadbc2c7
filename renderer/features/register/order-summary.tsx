import type { RegisterView } from '../../../shared/ipc/register-views';
import { PersonName } from '../../ui/person-name';
import { useWords } from '../../ui/words';
import './order-summary.css';
import { PriceChip } from './price-chip';

/** What is about to be paid, read-only, in the words that go on the receipt. */
export function OrderSummary({ view }: { readonly view: RegisterView }) {
  const { t, format } = useWords();
  return (
    <section className="summary" aria-label={t('register.summary')}>
      <h2 className="summary-title">{t('register.summary')}</h2>
      {view.patient === null ? null : (
        <p>
          <PersonName name={t('register.summaryFor', { name: `${view.patient.firstName} ${view.patient.lastName}` })} />
        </p>
      )}
      {view.caregiver === null ? null : (
        <p>
          <PersonName name={t('register.summaryCaregiver', { name: view.caregiver.name })} />
        </p>
      )}
      <table className="table summary-table" aria-label={t('register.cart')}>
        <thead>
          <tr>
            <th scope="col">{t('register.column.item')}</th>
            <th scope="col">{t('register.column.route')}</th>
            <th scope="col" className="table-number">
              {t('register.column.quantity')}
            </th>
            <th scope="col" className="table-number">
              {t('register.column.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(line => (
            <tr key={line.id}>
              <td>
                <span className="cart-name">{line.item.name}</span>
                {line.counted === null ? null : (
                  <span className="cart-detail">
                    {t('register.counts', { amount: format.amount(line.counted.amount, line.counted.unit) })}
                  </span>
                )}
                <PriceChip line={line} />
              </td>
              <td>{line.route === null ? '–' : t(`route.${line.route}`)}</td>
              <td className="table-number">{format.quantity(line.quantity)}</td>
              <td className="table-number">{format.money(line.amountCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
