import { X } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import type { SaleFilter } from '../../../shared/ipc/sale-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { activeFilters, type FilterNames, withoutFilters } from './filter-text';

type Props = {
  readonly filter: SaleFilter;
  readonly names: FilterNames;
  readonly onFilter: (change: Partial<SaleFilter>) => void;
};

/** Every filter that is on, each taken off by a press; nothing narrows the list that is not said here. */
export function FilterChips({ filter, names, onFilter }: Props) {
  const words = useWords();
  const { t } = words;
  const list = useRef<HTMLUListElement>(null);
  const active = activeFilters(words, filter, names);
  if (active.length === 0) return null;
  return (
    <div className="filter-chips">
      <ul ref={list} aria-label={t('sales.filter.active')}>
        {active.map(({ key, text, without }, index) => (
          <li key={key}>
            <button
              type="button"
              className="filter-chip"
              aria-label={t('sales.filter.remove', { filter: text })}
              onClick={() => {
                onFilter(without);
                focusBeside(list, index);
              }}
            >
              {text}
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onPress={() => onFilter(withoutFilters)}>
        {t('sales.filter.clear')}
      </Button>
    </div>
  );
}

/** The chip is gone, and with it the focus; the next one takes it, so that several can be taken off from the keyboard. */
function focusBeside(list: RefObject<HTMLUListElement | null>, index: number): void {
  setTimeout(() => {
    const chips = list.current?.querySelectorAll('button') ?? [];
    chips[Math.min(index, chips.length - 1)]?.focus();
  });
}
