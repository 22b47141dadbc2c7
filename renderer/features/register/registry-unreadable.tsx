import { useStore } from 'zustand';
import type { UnreadableView } from '../../../shared/ipc/registry-views';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { keyed } from '../../ui/keyed';
import type { Remote } from '../../ui/remote';
import { useWords } from '../../ui/words';

type Props = { readonly unreadable: Remote<UnreadableView | null, null> };

/** Limits that could not be read, as the state sent them. Leads only: the main process answers nobody else. */
export function RegistryUnreadable({ unreadable }: Props) {
  const { t, format } = useWords();
  const { data, isLoading, failure, load } = useStore(unreadable);
  return (
    <section className="registry-unreadable" aria-label={t('registry.unreadable.title')}>
      <Button isBusy={isLoading} onPress={() => void load(null)}>
        {t('registry.unreadable.open')}
      </Button>
      <FailureNotice failure={failure} />
      {data === null ? null : (
        <>
          <h3 className="panel-subtitle">{t('registry.unreadable.title')}</h3>
          <p>{t('registry.unreadable.receivedAt', { time: format.dateTime(data.at) })}</p>
          {numbered(data.rows).map(({ key, item: row, n }) => (
            <SentRow key={key} row={row} n={n} />
          ))}
        </>
      )}
    </section>
  );
}

type Row = UnreadableView['rows'][number];

/** Rows of one kind are counted, so that two people can talk about the same one. */
function numbered(rows: readonly Row[]) {
  return keyed(rows, row => row.place).map((row, index) => ({
    ...row,
    n: rows.slice(0, index + 1).filter(({ place }) => place === row.item.place).length,
  }));
}

function SentRow({ row, n }: { readonly row: Row; readonly n: number }) {
  const { t } = useWords();
  const name = t(`registry.unreadable.${row.place}`, { n });
  return (
    <table className="table registry-sent" aria-label={name}>
      <caption>{name}</caption>
      <tbody>
        {row.fields.map(field => (
          <tr key={field.name}>
            <th scope="row">{field.name}</th>
            <td>{field.text === null ? <em>{t('registry.unreadable.notSent')}</em> : <code>{field.text}</code>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
