import { Tag, X } from 'lucide-react';
import { memo } from 'react';
import type { CartLineView } from '../../../shared/ipc/register-views';
import { oneUnit } from '../../../shared/kernel/quantity';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { CartIntents } from './cart-intents';
import { PriceChip } from './price-chip';
import { QuantityBox } from './quantity-box';

type Props = CartIntents & {
  readonly line: CartLineView;
  /** Changes when this line was just scanned, which starts its flash anew; 0 when another one was. */
  readonly flashSerial: number;
};

/**
 * A scan changes one line of a cart, and only that one is drawn again: in a burst every frame counts. What the buttons do is
 * the same at every drawing, so it is not compared.
 */
export const CartRow = memo(DrawnRow, (before, after) => {
  return before.flashSerial === after.flashSerial && isSameLine(before.line, after.line);
});

/** Lines are plain values that come over the doorway anew each time, with their members in one order. */
function isSameLine(before: CartLineView, after: CartLineView): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

function DrawnRow({ line, flashSerial, ...intents }: Props) {
  const { t, format } = useWords();
  const { item } = line;
  return (
    <tr className={`cart-row${flashOf(flashSerial)}`}>
      <td>
        <span className="cart-name">{item.name}</span>
        <span className="cart-detail cart-parts">
          <LineRoute line={line} onRoute={intents.onRoute} />
          {[
            line.counted === null
              ? null
              : t('register.counts', { amount: format.amount(line.counted.amount, line.counted.unit) }),
            line.quantity === oneUnit ? null : t('register.each', { price: format.money(line.unitPriceCents) }),
          ]
            .filter(part => part !== null)
            .map(part => (
              <span key={part}>{part}</span>
            ))}
        </span>
        {item.barcode === null ? null : <span className="cart-detail">{item.barcode}</span>}
        <PriceChip line={line} onClear={() => intents.onClearPrice(line.id)} />
      </td>
      <td className="table-number">
        <QuantityBox
          quantity={line.quantity}
          onHand={item.onHand}
          onChange={quantity => intents.onQuantity(line.id, quantity)}
          onProblem={intents.onProblem}
        />
      </td>
      <td className="table-number cart-amount">
        {line.discountCents === 0 ? null : (
          <s className="cart-list-price">
            <span className="visually-hidden">{t('price.listPrice')} </span>
            {format.money(line.amountCents + line.discountCents)}
          </s>
        )}
        {format.money(line.amountCents)}
      </td>
      <td className="cart-buttons">
        <Button
          kind="quiet"
          icon={<Tag aria-hidden="true" />}
          label={t('price.button', { name: item.name })}
          onPress={() => intents.onPrice(line.id)}
        >
          {null}
        </Button>
        <Button
          kind="quiet"
          icon={<X aria-hidden="true" />}
          label={t('register.removeLine', { name: item.name })}
          onPress={() => intents.onRemove(line.id)}
        >
          {null}
        </Button>
      </td>
    </tr>
  );
}

/** Two flashes that look the same, in turn: another name starts one anew, where a new row would cost a frame and whoever types in it. */
function flashOf(serial: number): string {
  if (serial === 0) return '';
  return serial % 2 === 1 ? ' cart-row-flash' : ' cart-row-flash-again';
}

type RouteProps = Pick<CartIntents, 'onRoute'> & { readonly line: CartLineView };

function LineRoute({ line, onRoute }: RouteProps) {
  const { t } = useWords();
  const { item, route } = line;
  if (route === null) return <span>{t(item.kind === 'merchandise' ? 'register.merchandise' : 'register.device')}</span>;
  if (item.altRoutes.length === 0) return <span>{t(`route.${route}`)}</span>;
  const routes = [...new Set([...(item.route === null ? [] : [item.route]), ...item.altRoutes])];
  return (
    <select
      className="select select-inline"
      aria-label={t('register.routeOf', { name: item.name })}
      value={route}
      onChange={event => {
        const chosen = routes.find(candidate => candidate === event.target.value);
        if (chosen !== undefined) onRoute(line.id, chosen);
      }}
    >
      {routes.map(each => (
        <option key={each} value={each}>
          {t(`route.${each}`)}
        </option>
      ))}
    </select>
  );
}
