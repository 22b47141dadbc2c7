import { Banknote, CreditCard } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Cents } from '../../../shared/kernel/units';
import { quickTenders } from '../../../shared/payment/quick-tender';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { useShortcuts } from '../../ui/use-shortcuts';
import { useWords } from '../../ui/words';
import { amountsOf, type PaymentStore } from './payment-store';
import './payment.css';
import { TenderBoxes } from './tender-boxes';
import { dueAfter } from './tender-entry';
import { TendersTaken } from './tenders-taken';

type Props = {
  readonly store: PaymentStore;
  readonly cartId: string;
  readonly totalCents: number;
  /** Shown while the till is closed. */
  readonly till: ReactNode;
  readonly onBack: () => void;
};

/** Works from the keyboard alone: the amount has the focus, Enter takes the money, F8 completes. */
export function PaymentPanel({ store, cartId, totalCents, till, onBack }: Props) {
  const { t, format } = useWords();
  const state = useStore(store);
  const amountBox = useRef<HTMLInputElement>(null);
  const { begin } = state;
  useEffect(() => {
    begin(cartId);
    amountBox.current?.focus();
  }, [begin, cartId]);
  const complete = () => void state.complete(cartId, totalCents);
  useShortcuts({ F8: complete });
  const choose = (kind: 'cash' | 'debit') => {
    state.chooseKind(kind, totalCents);
    amountBox.current?.focus();
  };
  const due = dueAfter(totalCents, state.taken);
  const { remainingCents, changeCents } = amountsOf(state, totalCents);
  return (
    <section className="payment" aria-label={t('payment.title')}>
      <div className="payment-scroll">
        <p className="payment-due">
          <span>{t('payment.due')}</span>
          <strong>{format.money(totalCents)}</strong>
        </p>
        {till}
        <fieldset className="payment-kinds">
          <legend className="visually-hidden">{t('payment.tenders')}</legend>
          <Button
            icon={<Banknote aria-hidden="true" />}
            isPressed={state.entry.kind === 'cash'}
            onPress={() => choose('cash')}
          >
            {t('payment.cash')}
          </Button>
          <Button
            icon={<CreditCard aria-hidden="true" />}
            isPressed={state.entry.kind === 'debit'}
            onPress={() => choose('debit')}
          >
            {t('payment.debit')}
          </Button>
        </fieldset>
        <TenderBoxes state={state} amountRef={amountBox} onEnter={complete} />
        {state.entry.kind === 'cash' ? (
          <fieldset className="payment-quick">
            <legend className="visually-hidden">{t('payment.quick')}</legend>
            {quickTenders(due as Cents).map(cents => (
              <Button key={cents} onPress={() => state.takeQuick(cents)}>
                {cents === due ? t('payment.exact', { amount: format.money(cents) }) : format.money(cents)}
              </Button>
            ))}
          </fieldset>
        ) : null}
        <TendersTaken taken={state.taken} onRemove={state.removeTender} />
        <dl className="payment-figures">
          <div className={remainingCents > 0 ? undefined : 'payment-settled'}>
            <dt>{t('payment.remaining')}</dt>
            <dd>{format.money(remainingCents)}</dd>
          </div>
          <div className={changeCents > 0 ? 'payment-change' : 'payment-settled'}>
            <dt>{t('payment.change')}</dt>
            <dd>{format.money(changeCents)}</dd>
          </div>
        </dl>
      </div>
      <div className="payment-actions">
        <FailureNotice failure={state.error} />
        <Button kind="primary" size="large" shortcut="F8" isBusy={state.isCompleting} onPress={complete}>
          {t('payment.complete')}
        </Button>
        <div className="checkout-row">
          <Button onPress={onBack}>{t('register.backToCart')}</Button>
          <Button onPress={() => state.addTender(totalCents)}>{t('payment.addTender')}</Button>
        </div>
      </div>
    </section>
  );
}
