import { useStore } from 'zustand';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { Difference } from './difference';
import type { TillStore } from './till-store';

/** Closed tills, newest first; each opens its report as it was made. */
export function ZHistory({ store }: { readonly store: TillStore }) {
  const { t, format } = useWords();
  const { history, showZ, moreHistory } = useStore(store);
  if (history === null) return null;
  return (
    <section className="page-card" aria-label={t('till.history')}>
      <h3 className="panel-title">{t('till.history')}</h3>
      {history.rows.length === 0 ? (
        <p>{t('till.noHistory')}</p>
      ) : (
        <table className="table" aria-label={t('till.history')}>
          <thead>
            <tr>
              <th scope="col">{t('till.zNumber')}</th>
              <th scope="col">{t('till.closedAt')}</th>
              <th scope="col">{t('till.by')}</th>
              <th scope="col" className="table-number">
                {t('till.counted')}
              </th>
              <th scope="col">{t('till.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {history.rows.map(row => (
              <tr key={row.sessionId}>
                <td>
                  <button type="button" className="link" onClick={() => void showZ(row.sessionId)}>
                    {t('till.z', { number: row.zNumber })}
                  </button>
                </td>
                <td>{format.dateTime(row.closedAt)}</td>
                <td>{row.closedBy}</td>
                <td className="table-number">{format.money(row.countedCents)}</td>
                <td>
                  <Difference cents={row.overShortCents} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {history.hasMore ? <Button onPress={() => void moreHistory()}>{t('till.more')}</Button> : null}
    </section>
  );
}
