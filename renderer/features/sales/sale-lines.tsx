import type { ReactNode } from 'react';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { keyed } from '../../ui/keyed';
import { priceChangeText } from '../../ui/price-terms-text';
import { useWords } from '../../ui/words';
import { SaleAmounts } from './sale-amounts';

type Props = {
  readonly sale: SaleView;
  /** What can be printed of one line; null for nothing. */
  readonly labelOf: (line: SaleView['lines'][number]) => ReactNode;
};

export function SaleLines({ sale, labelOf }: Props) {
  const words = useWords();
  const { t, format } = words;
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
            <th scope="col">
              <span className="visually-hidden">{t('document.print')}</span>
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
                {line.priceChange === null ? null : (
                  <span className="cart-detail">{priceChangeText(words, line.priceChange)}</span>
                )}
              </td>
              <td>{line.route === null ? '–' : t(`route.${line.route}`)}</td>
              <td className="table-number">{format.quantity(line.quantity)}</td>
              <td className="table-number">
                {line.priceChange === null ? null : (
                  <s className="cart-list-price">
                    <span className="visually-hidden">{t('price.listPrice')} </span>
                    {format.money(line.listPriceCents)}
                  </s>
                )}
                {format.money(line.unitPriceCents)}
              </td>
              <td className="table-number">{format.money(line.amountCents)}</td>
              <td>{labelOf(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SaleAmounts lines={sale.lines} />
      <SaleMoney sale={sale} />
    </>
  );
}

function SaleMoney({ sale }: { readonly sale: SaleView }) {
  const { t, format } = useWords();
  const taken = sale.tenders.map(({ kind, reference, amountCents }) => {
    const name = t(`payment.${kind}`);
    return [reference === null ? name : `${name} · ${reference}`, amountCents] as const;
  });
  const total = [t('register.total'), sale.totalCents] as const;
  const rows = [
    ...(sale.discountCents === 0
      ? []
      : [
          [t('price.before'), sale.subtotalCents + sale.discountCents] as const,
          [t('price.discount'), -sale.discountCents] as const,
        ]),
    [t('register.subtotal'), sale.subtotalCents] as const,
    [t('register.tax'), sale.taxCents] as const,
    total,
    ...taken,
    [t('payment.change'), sale.changeCents] as const,
  ];
  return (
    <>
      <h2 className="panel-title">{t('sales.tenders')}</h2>
      <dl className="facts facts-money">
        {keyed(rows, ([name]) => name).map(({ key, item }) => (
          <div key={key} className={item === total ? 'facts-total' : undefined}>
            <dt>{item[0]}</dt>
            <dd>{format.money(item[1])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
