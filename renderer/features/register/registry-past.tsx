import type { RegistryView } from '../../../shared/ipc/patient-views';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';

type Props = Pick<RegistryView, 'holds' | 'history'>;

/** What other sales hold now, and what was dispensed before. */
export function RegistryPast({ holds, history }: Props) {
  const { t, format } = useWords();
  return (
    <>
      <h3 className="panel-subtitle">{t('registry.holds')}</h3>
      {holds.length === 0 ? <p>{t('common.none')}</p> : null}
      <ul className="registry-holds" aria-label={t('registry.holds')}>
        {holds.map(hold => (
          <li key={hold.holdId}>{`${t(`route.${hold.route}`)}: ${format.amount(hold.amount, hold.unit)}`}</li>
        ))}
      </ul>
      <h3 className="panel-subtitle">{t('registry.history')}</h3>
      {history === null ? <p>{t('registry.noHistory')}</p> : null}
      {history !== null && history.length === 0 ? <p>{t('common.none')}</p> : null}
      {history === null || history.length === 0 ? null : <History history={history} />}
    </>
  );
}

function History({ history }: { readonly history: NonNullable<RegistryView['history']> }) {
  const { t, format } = useWords();
  return (
    <table className="table" aria-label={t('registry.history')}>
      <thead>
        <tr>
          <th scope="col">{t('registry.historyDay')}</th>
          <th scope="col">{t('registry.historyRoute')}</th>
          <th scope="col" className="table-number">
            {t('registry.historyAmount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {keyed(history, entry => `${entry.day} ${entry.route}`).map(({ key, item: entry }) => (
          <tr key={key}>
            <td>{format.day(entry.day)}</td>
            <td>{t(`route.${entry.route}`)}</td>
            <td className="table-number">{format.amount(entry.amount, entry.unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
