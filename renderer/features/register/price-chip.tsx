import { Tag, X } from 'lucide-react';
import type { CartLineView } from '../../../shared/ipc/register-views';
import { priceChangeText } from '../../ui/price-terms-text';
import { useWords } from '../../ui/words';
import './price-chip.css';

type Props = {
  readonly line: Pick<CartLineView, 'item' | 'priceChange' | 'isPriceAllowed'>;
  /** Left out where nothing may be changed any more. */
  readonly onClear?: () => void;
};

/** What was agreed for a line: how much, why, by whose word. One press takes it back. */
export function PriceChip({ line, onClear }: Props) {
  const words = useWords();
  const { t } = words;
  const { priceChange } = line;
  if (priceChange === null) return null;
  const told = priceChangeText(words, priceChange);
  return (
    <span className={line.isPriceAllowed ? 'price-chip' : 'price-chip price-chip-bad'}>
      <Tag aria-hidden="true" />
      <span>{line.isPriceAllowed ? told : `${told} · ${t('price.notAllowedAnyMore')}`}</span>
      {onClear === undefined ? null : (
        <button
          type="button"
          className="price-chip-clear"
          aria-label={t('price.clear', { name: line.item.name })}
          onClick={onClear}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
