import { Minus, Plus } from 'lucide-react';
import type { UndoView } from '../../../shared/ipc/undo-views';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useWords, type Words } from '../../ui/words';
import type { UndoDraft } from './undo-draft';

type Props = {
  readonly view: UndoView;
  readonly draft: UndoDraft;
  readonly onQuantity: (line: number, quantity: number) => void;
  readonly onCorrection: (change: Partial<UndoDraft['correct']>) => void;
};

type Line = UndoView['lines'][number];
type Quantities = UndoDraft['quantities'];

/** One whole unit, in hundredths. */
const unit = 100;

/** Which goods come back, and how many of each; or whose price was wrong. Of a void there is nothing to choose. */
export function UndoLines({ view, draft, onQuantity, onCorrection }: Props) {
  const words = useWords();
  const { t, format } = words;
  if (draft.kind === null || draft.kind === 'void') return null;
  const isCorrection = draft.kind === 'correct';
  return (
    <section className="undo-part" aria-label={t(isCorrection ? 'undo.whichPrice' : 'undo.whichGoods')}>
      <h2 className="panel-title">{t(isCorrection ? 'undo.whichPrice' : 'undo.whichGoods')}</h2>
      <ul className="undo-lines">
        {view.lines.map(line => {
          const isOut = line.isRefunded || (draft.kind === 'restock' && !line.isPackage);
          return (
            <li key={line.number} className="undo-line">
              <span>
                <span className="cart-name">{line.name}</span>
                <span className="cart-detail">
                  {t('undo.sold', {
                    quantity: format.quantity(line.quantity),
                    price: format.money(line.unitPriceCents),
                  })}
                  {line.isRefunded ? ` · ${refundedOf(line, words)}` : ''}
                </span>
              </span>
              {isOut ? null : isCorrection ? (
                <input
                  type="radio"
                  name="undo-line"
                  aria-label={t('undo.correctThis', { name: line.name })}
                  checked={draft.correct.number === line.number}
                  onChange={() => onCorrection({ number: line.number })}
                />
              ) : (
                <Stepper
                  name={line.name}
                  most={line.quantity}
                  quantity={draft.quantities[line.number] ?? 0}
                  onQuantity={quantity => onQuantity(line.number, quantity)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {isCorrection ? null : <LastChance lines={view.lines} quantities={draft.quantities} />}
      {isCorrection && draft.correct.number !== null ? (
        <TextField
          label={t('undo.rightPrice')}
          value={draft.correct.price}
          inputMode="decimal"
          maxLength={12}
          onChange={event => onCorrection({ price: event.target.value })}
        />
      ) : null}
    </section>
  );
}

/** Money alone may have gone back, and the goods not: it says what was refunded, not what came. */
function refundedOf({ quantity, refundedQuantity }: Line, { t, format }: Pick<Words, 't' | 'format'>): string {
  return t('undo.refundedOf', { quantity: format.quantity(refundedQuantity), sold: format.quantity(quantity) });
}

/** Before it is too late: what stays with the customer now is theirs for good. */
function LastChance({ lines, quantities }: { readonly lines: readonly Line[]; readonly quantities: Quantities }) {
  const { t, format } = useWords();
  const parted = lines.flatMap(({ number, name, quantity, isRefunded }) => {
    const back = quantities[number] ?? 0;
    const rest = format.quantity(quantity - back);
    return isRefunded || back === 0 || back >= quantity ? [] : [t('undo.leftWithCustomer', { quantity: rest, name })];
  });
  return parted.length === 0 ? null : (
    <Notice tone="warning">
      <p>{t('undo.lineOnce', { what: parted.join(', ') })}</p>
    </Notice>
  );
}

type StepperProps = {
  readonly name: string;
  readonly most: number;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
};

/** From none to all that was sold; a part of a unit, of goods sold by weight, goes back whole. */
function Stepper({ name, most, quantity, onQuantity }: StepperProps) {
  const { t, format } = useWords();
  const less = quantity % unit === 0 ? quantity - unit : quantity - (quantity % unit);
  return (
    <span className="undo-stepper">
      <Button
        label={t('undo.less', { name })}
        icon={<Minus aria-hidden="true" />}
        isDisabled={quantity <= 0}
        onPress={() => onQuantity(Math.max(0, less))}
      >
        {''}
      </Button>
      <output aria-label={t('undo.comesBack', { name })}>{format.quantity(quantity)}</output>
      <Button
        label={t('undo.more', { name })}
        icon={<Plus aria-hidden="true" />}
        isDisabled={quantity >= most}
        onPress={() => onQuantity(Math.min(most, quantity + unit))}
      >
        {''}
      </Button>
    </span>
  );
}
