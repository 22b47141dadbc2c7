import type { SaleView } from '../../../shared/ipc/sale-views';
import { dispensedAmounts } from '../../../shared/sale/dispensed-amounts';
import { useWords } from '../../ui/words';

/** What the sale took from each route of the patient's orders; nothing where no order counts any of it. */
export function SaleAmounts({ lines }: Pick<SaleView, 'lines'>) {
  const { t, format } = useWords();
  const amounts = dispensedAmounts(lines);
  if (amounts.length === 0) return null;
  return (
    <>
      <h2 className="panel-title">{t('sales.amounts')}</h2>
      <table className="table" aria-label={t('sales.amounts')}>
        <thead>
          <tr>
            <th scope="col">{t('register.column.route')}</th>
            <th scope="col">{t('reports.column.orderType')}</th>
            <th scope="col" className="table-number">
              {t('register.column.quantity')}
            </th>
            <th scope="col" className="table-number">
              {t('sales.counted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {amounts.map(({ route, orderType, unit, amount, quantity }) => (
            <tr key={`${route} ${orderType} ${unit}`}>
              <td>{route === null ? '–' : t(`route.${route}`)}</td>
              <td>{orderType === null ? '–' : t(`orderType.${orderType}`)}</td>
              <td className="table-number">{format.quantity(quantity)}</td>
              <td className="table-number">{format.amount(amount, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
