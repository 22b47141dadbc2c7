import { useId } from 'react';
import { syncStatuses } from '../../../shared/sync/sync-status';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import type { SalesFilter } from './sales-store';

type Props = {
  readonly search: string;
  readonly filter: SalesFilter;
  readonly onSearch: (text: string) => void;
  readonly onFilter: (change: Partial<SalesFilter>) => void;
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
          value={filter.status ?? ''}
          onChange={event => onFilter({ status: syncStatuses.find(status => status === event.target.value) ?? null })}
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
          value={filter.day ?? ''}
          onChange={event => onFilter({ day: event.target.value === '' ? null : event.target.value })}
        />
      </div>
    </div>
  );
}
