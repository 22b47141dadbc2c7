import { useEffect, useState } from 'react';
import { oneUnit, parseQuantity } from '../../../shared/kernel/quantity';
import type { Quantity } from '../../../shared/kernel/units';
import type { ShownError } from '../../ui/error-text';
import { formatQuantity } from '../../ui/format';
import { useWords } from '../../ui/words';

type Props = {
  readonly quantity: number;
  /** null: merchandise, whose stock nobody counts here. */
  readonly onHand: number | null;
  readonly onChange: (quantity: number) => void;
  readonly onProblem: (error: ShownError) => void;
};

/** Merchandise has no stock figure, but a line still has a sensible end. */
const mostUncounted = 999 * oneUnit;

/** Takes effect on Enter or on leaving; what cannot be a quantity is refused in words and put back as it was. */
export function QuantityBox({ quantity, onHand, onChange, onProblem }: Props) {
  const { t } = useWords();
  const [text, setText] = useState(formatQuantity(quantity));
  useEffect(() => setText(formatQuantity(quantity)), [quantity]);

  const settle = () => {
    if (text === formatQuantity(quantity)) return;
    const parsed = parseQuantity(text, { onHand: (onHand ?? mostUncounted) as Quantity, isUnitBased: true });
    if (parsed.ok) return onChange(parsed.value);
    setText(formatQuantity(quantity));
    onProblem({ code: 'E-QTY-01', params: { max: parsed.error.max } });
  };
  return (
    <input
      className="quantity"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      aria-label={t('register.quantity')}
      value={text}
      onFocus={event => event.target.select()}
      onChange={event => setText(event.target.value)}
      onBlur={settle}
      onKeyDown={event => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setText(formatQuantity(quantity));
      }}
    />
  );
}
