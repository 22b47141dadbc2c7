import { useState } from 'react';
import type { HeldCartView } from '../../../shared/ipc/register-views';
import { Button } from '../../ui/button';
import { PersonName } from '../../ui/person-name';
import { momentText } from '../../ui/when-text';
import { useWords } from '../../ui/words';

type Props = {
  readonly cart: HeldCartView;
  readonly onResume: () => void;
  readonly onDiscard: () => void;
};

/** One held cart: who holds it, since when, and for whom in so far as a counter may show it. */
export function HeldCart({ cart, onResume, onDiscard }: Props) {
  const words = useWords();
  const { t, format } = words;
  const [isAsking, setAsking] = useState(false);
  const name = cart.name === '' ? t('hold.unnamed') : cart.name;
  const facts = [
    // A cart is named after its patient until somebody names it otherwise: once is enough.
    cart.patientName === name ? null : cart.patientName,
    t('register.items', { count: cart.lineCount }),
    format.money(cart.totalCents),
    t('hold.by', { by: cart.heldBy, time: momentText({ at: cart.heldAt, earlierDay: cart.earlierDay }, words) }),
  ];
  return (
    <li className="held">
      <div>
        <PersonName name={name} />
        <p className="choice-detail">{facts.filter(fact => fact !== null).join(' · ')}</p>
        {cart.isOwn ? null : <p className="choice-detail">{t('hold.needsLead')}</p>}
        {isAsking ? <p role="alert">{t('hold.discardText')}</p> : null}
      </div>
      <div className="held-actions">
        {isAsking ? (
          <>
            <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
            <Button kind="danger" label={t('hold.discardConfirmNamed', { name })} onPress={onDiscard}>
              {t('hold.discardConfirm')}
            </Button>
          </>
        ) : (
          <>
            {cart.isOwn ? (
              <Button kind="quiet" label={t('hold.discardNamed', { name })} onPress={() => setAsking(true)}>
                {t('hold.discard')}
              </Button>
            ) : null}
            <Button label={t('hold.resumeNamed', { name })} onPress={onResume}>
              {t('hold.resume')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
