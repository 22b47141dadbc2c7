import type { RegisterView } from '../../../shared/ipc/register-views';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { whenText } from '../../ui/when-text';
import { useWords } from '../../ui/words';
import './left-carts.css';

export type LeftCart = RegisterView['leftCarts'][number];

type Props = { readonly carts: readonly LeftCart[]; readonly onTakeOver: (cart: LeftCart) => void };

/** Whose carts wait here, quietly: nothing of what is in them, nor for whom. */
export function LeftCarts({ carts, onTakeOver }: Props) {
  const words = useWords();
  const { t } = words;
  return carts.map(cart => (
    <Notice key={cart.cartId} tone="info">
      <p className="left-cart-text">
        {t('left.cart', { by: cart.by, when: whenText(cart, words), count: cart.lineCount })}
      </p>
      <Button
        {...(carts.length > 1 ? { label: t('left.takeOverOf', { by: cart.by }) } : {})}
        onPress={() => onTakeOver(cart)}
      >
        {t('left.takeOver')}
      </Button>
    </Notice>
  ));
}
