import { useState } from 'react';
import type { RegistryView } from '../../../shared/ipc/registry-views';
import { Button } from '../../ui/button';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';

type Props = Pick<RegistryView, 'holds' | 'pending' | 'history'>;

/** What is held elsewhere and pending here, and what was dispensed before. */
export function RegistryPast({ holds, pending, history }: Props) {
  const { t } = useWords();
  return (
    <>
      <Amounts title={t('registry.pending')} rows={pending} />
      <Amounts title={t('registry.holds')} rows={holds} />
      <h3 className="panel-subtitle">{t('registry.history')}</h3>
      {history === null ? <p>{t('registry.noHistory')}</p> : null}
      {history !== null && history.length === 0 ? <p>{t('common.none')}</p> : null}
      {history === null || history.length === 0 ? null : <History history={history} />}
    </>
  );
}

type AmountsProps = {
  readonly title: string;
  readonly rows: readonly Pick<RegistryView['holds'][number], 'route' | 'amount' | 'unit'>[];
};

function Amounts({ title, rows }: AmountsProps) {
  const { t, format } = useWords();
  return (
    <>
      <h3 className="panel-subtitle">{title}</h3>
      {rows.length === 0 ? <p>{t('common.none')}</p> : null}
      <ul className="registry-lines" aria-label={title}>
        {keyed(rows, row => `${row.route} ${row.amount}`).map(({ key, item: row }) => (
          <li key={key}>{`${t(`route.${row.route}`)}: ${format.amount(row.amount, row.unit)}`}</li>
        ))}
      </ul>
    </>
  );
}

/** As many as anybody asks about; a long list would hold up the panel's opening for nothing. */
const shownFirst = 10;

function History({ history }: { readonly history: NonNullable<RegistryView['history']> }) {
  const { t } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const newestFirst = history.toSorted((one, other) => (one.day < other.day ? 1 : -1));
  const isCut = !isWhole && history.length > shownFirst;
  return (
    <>
      <HistoryTable history={isCut ? newestFirst.slice(0, shownFirst) : newestFirst} />
      {isCut ? (
        <Button kind="quiet" onPress={() => setIsWhole(true)}>
          {t('registry.historyAll', { count: history.length })}
        </Button>
      ) : null}
    </>
  );
}

function HistoryTable({ history }: { readonly history: NonNullable<RegistryView['history']> }) {
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
          <th scope="col">{t('registry.historyPlace')}</th>
        </tr>
      </thead>
      <tbody>
        {keyed(history, entry => `${entry.day} ${entry.route}`).map(({ key, item: entry }) => (
          <tr key={key}>
            <td>{format.day(entry.day)}</td>
            <td>{t(`route.${entry.route}`)}</td>
            <td className="table-number">{format.amount(entry.amount, entry.unit)}</td>
            <td>{entry.place === null ? t('common.notKnown') : t(`registry.place.${entry.place}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
