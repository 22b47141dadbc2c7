import { SlidersHorizontal } from 'lucide-react';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';

type Props = {
  readonly search: string;
  /** How many filters are on. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly panelId: string;
  readonly onSearch: (text: string) => void;
  readonly onToggle: () => void;
};

/** The search, which is for everybody every day, and the way to everything else. */
export function SaleFilters({ search, count, isOpen, panelId, onSearch, onToggle }: Props) {
  const { t } = useWords();
  return (
    <div className="filters">
      <TextField
        label={t('sales.search')}
        placeholder={t('sales.searchHint')}
        value={search}
        maxLength={64}
        onChange={event => onSearch(event.target.value)}
      />
      <button
        type="button"
        className="button button-secondary button-normal"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={onToggle}
      >
        <SlidersHorizontal aria-hidden="true" />
        {count === 0 ? t('sales.filter.title') : t('sales.filter.titleOn', { count })}
      </button>
    </div>
  );
}
