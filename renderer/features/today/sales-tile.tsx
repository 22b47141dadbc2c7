import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { BarChart } from '../../ui/bar-chart';
import { useWords } from '../../ui/words';
import { Tile } from './tile';

type Props = { readonly sales: LeadsDayView['sales']; readonly onGo: () => void };

/** What the day has brought so far, and when. Whoever does not see the bars reads the same as a table. */
export function SalesTile({ sales, onGo }: Props) {
  const { t, format } = useWords();
  const { hours } = sales;
  const detail = [
    t('today.salesCount', { count: sales.count }),
    ...(sales.backCents === 0 ? [] : [t('today.givenBack', { amount: format.money(sales.backCents) })]),
  ].join(' · ');
  const bars = hours.map(({ at, totalCents, count }) => ({
    ...{ key: String(at), label: format.time(at), value: totalCents },
    text: `${format.money(totalCents)}, ${t('today.salesCount', { count })}`,
  }));
  return (
    <Tile
      title={t('today.sales')}
      figure={format.money(sales.totalCents)}
      detail={detail}
      link={{ text: t('today.openSales'), onGo }}
      isWide
    >
      {sales.count === 0 ? null : (
        <div className="tile-chart">
          <BarChart label={t('today.byHour')} bars={bars} kind="time" />
          <div className="visually-hidden">
            <table aria-label={t('today.byHour')}>
              <thead>
                <tr>
                  <th scope="col">{t('today.hour')}</th>
                  <th scope="col">{t('today.sales')}</th>
                </tr>
              </thead>
              <tbody>
                {bars.map(bar => (
                  <tr key={bar.key}>
                    <td>{bar.label}</td>
                    <td>{bar.text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </Tile>
  );
}
