import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { HeldCartView } from '../../../shared/ipc/register-views';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import type { Remote } from '../../ui/remote';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import { HeldCart } from './held-cart';
import './held-dialog.css';

type Props = {
  readonly isOpen: boolean;
  readonly held: Remote<readonly HeldCartView[], null>;
  readonly onResume: (cart: HeldCartView) => void;
  readonly onDiscard: (cartId: string) => Promise<unknown>;
  readonly onClose: () => void;
};

/** More than are read at a glance. */
const filterFrom = 7;

export function HeldDialog({ isOpen, held, onResume, onDiscard, onClose }: Props) {
  const { t } = useWords();
  const { data, failure, load } = useStore(held);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!isOpen) return;
    setWords('');
    void load(null);
  }, [isOpen, load]);
  const carts = data ?? [];
  const shown = carts.filter(cart => isMeant(cart, words));
  return (
    <AppDialog title={t('hold.listTitle')} isOpen={isOpen} onClose={onClose}>
      <FailureNotice failure={failure} />
      {data !== null && carts.length === 0 ? <p>{t('hold.none')}</p> : null}
      {carts.length < filterFrom ? null : (
        <div className="held-filter">
          <TextField label={t('hold.find')} value={words} onChange={event => setWords(event.target.value)} />
        </div>
      )}
      {carts.length > 0 && shown.length === 0 ? <p role="status">{t('hold.notFound')}</p> : null}
      <ul className="choice-list" aria-label={t('hold.listTitle')}>
        {shown.map(cart => (
          <HeldCart
            key={cart.cartId}
            cart={cart}
            onResume={() => onResume(cart)}
            onDiscard={() => void onDiscard(cart.cartId).then(() => load(null))}
          />
        ))}
      </ul>
    </AppDialog>
  );
}

/** Every word somewhere in what the row says, whatever the case and accents. */
function isMeant(cart: HeldCartView, words: string): boolean {
  const text = plain(`${cart.name} ${cart.heldBy} ${cart.patientName ?? ''}`);
  return plain(words)
    .split(/\s+/)
    .every(word => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
