import type { SaleView } from '../../../shared/ipc/sale-views';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';

export function SaleLines({ sale }: { readonly sale: SaleView }) {
  const { t, format } = useWords();
  return (
    <>
      <h2 className="panel-title">{t('sales.lines')}</h2>
      <table className="table" aria-label={t('sales.lines')}>
        <thead>
          <tr>
            <th scope="col">{t('register.column.item')}</th>
            <th scope="col">{t('register.column.route')}</th>
            <th scope="col" className="table-number">
              {t('register.column.quantity')}
            </th>
            <th scope="col" className="table-number">
              {t('register.column.price')}
            </th>
            <th scope="col" className="table-number">
              {t('register.column.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sale.lines.map(line => (
            <tr key={line.number}>
              <td>
                <span className="cart-name">{line.name}</span>
                <span className="cart-detail">
                  {[
                    line.barcode,
                    line.counted === null
                      ? null
                      : t('register.counts', { amount: format.amount(line.counted.amount, line.counted.unit) }),
                  ]
                    .filter(part => part !== null)
                    .join(' · ')}
                </span>
              </td>
              <td>{line.route === null ? '–' : t(`route.${line.route}`)}</td>
              <td className="table-number">{format.quantity(line.quantity)}</td>
              <td className="table-number">{format.money(line.unitPriceCents)}</td>
              <td className="table-number">{format.money(line.amountCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SaleMoney sale={sale} />
    </>
  );
}

function SaleMoney({ sale }: { readonly sale: SaleView }) {
  const { t, format } = useWords();
  const rows = [
    [t('register.subtotal'), sale.subtotalCents],
    [t('register.tax'), sale.taxCents],
    [t('register.total'), sale.totalCents],
    ...sale.tenders.map(
      tender =>
        [
          tender.reference === null
            ? t(`payment.${tender.kind}`)
            : `${t(`payment.${tender.kind}`)} · ${tender.reference}`,
          tender.amountCents,
        ] as const,
    ),
    [t('payment.change'), sale.changeCents],
  ] as const;
  return (
    <>
      <h2 className="panel-title">{t('sales.tenders')}</h2>
      <dl className="facts facts-money">
        {keyed(rows, ([name]) => name).map(({ key, item: [name, cents] }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{format.money(cents)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
