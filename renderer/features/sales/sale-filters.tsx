import { useId } from 'react';
import type { SaleFilter } from '../../../shared/ipc/sale-views';
import { syncStatuses } from '../../../shared/sync/sync-status';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';

type Props = {
  readonly search: string;
  readonly filter: SaleFilter;
  readonly onSearch: (text: string) => void;
  readonly onFilter: (change: Partial<SaleFilter>) => void;
};

export function SaleFilters({ search, filter, onSearch, onFilter }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="filters">
      <TextField
        label={t('sales.search')}
        placeholder={t('sales.searchHint')}
        value={search}
        maxLength={64}
        onChange={event => onSearch(event.target.value)}
      />
      <div className="field">
        <label className="field-label" htmlFor={`${id}-status`}>
          {t('sales.status')}
        </label>
        <select
          id={`${id}-status`}
          className="select"
          value={filter.statuses[0] ?? ''}
          onChange={event => onFilter({ statuses: syncStatuses.filter(status => status === event.target.value) })}
        >
          <option value="">{t('sales.anyStatus')}</option>
          {syncStatuses.map(status => (
            <option key={status} value={status}>
              {t(`sync.${status}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-day`}>
          {t('sales.day')}
        </label>
        <input
          id={`${id}-day`}
          className="field-input field-date"
          type="date"
          value={filter.from ?? ''}
          onChange={event => {
            const day = event.target.value === '' ? null : event.target.value;
            onFilter({ from: day, to: day });
          }}
        />
      </div>
    </div>
  );
}
