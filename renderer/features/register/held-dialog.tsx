import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { HeldCartView } from '../../../shared/ipc/register-views';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { PersonName } from '../../ui/person-name';
import type { Remote } from '../../ui/remote';
import { useWords } from '../../ui/words';

type Props = {
  readonly isOpen: boolean;
  readonly held: Remote<readonly HeldCartView[], null>;
  readonly onResume: (cartId: string) => void;
  readonly onClose: () => void;
};

export function HeldDialog({ isOpen, held, onResume, onClose }: Props) {
  const { t, format } = useWords();
  const { data, failure, load } = useStore(held);
  useEffect(() => {
    if (isOpen) void load(null);
  }, [isOpen, load]);
  return (
    <AppDialog title={t('hold.listTitle')} isOpen={isOpen} onClose={onClose}>
      <FailureNotice failure={failure} />
      {data !== null && data.length === 0 ? <p>{t('hold.none')}</p> : null}
      <ul className="choice-list" aria-label={t('hold.listTitle')}>
        {(data ?? []).map(cart => (
          <li key={cart.cartId} className="held">
            <div>
              <PersonName name={cart.name} />
              <p className="choice-detail">
                {[
                  cart.patientName,
                  t('register.items', { count: cart.lineCount }),
                  format.money(cart.totalCents),
                  t('hold.by', { by: cart.heldBy, time: format.time(cart.heldAt) }),
                ]
                  .filter(part => part !== null)
                  .join(' · ')}
              </p>
            </div>
            <Button label={t('hold.resumeNamed', { name: cart.name })} onPress={() => onResume(cart.cartId)}>
              {t('hold.resume')}
            </Button>
          </li>
        ))}
      </ul>
    </AppDialog>
  );
}
