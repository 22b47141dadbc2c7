import type { Ref } from 'react';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import type { PaymentState } from './payment-store';

type Props = {
  readonly state: Pick<PaymentState, 'entry' | 'type' | 'typeReference'>;
  readonly amountRef: Ref<HTMLInputElement>;
  readonly onEnter: () => void;
};

export function TenderBoxes({ state, amountRef, onEnter }: Props) {
  const { t } = useWords();
  const { entry } = state;
  const isDebit = entry.kind === 'debit';
  const onKeyDown = (event: { readonly key: string }) => (event.key === 'Enter' ? onEnter() : undefined);
  return (
    <div className="payment-boxes">
      <TextField
        ref={amountRef}
        label={t(isDebit ? 'payment.debitAmount' : 'payment.cashReceived')}
        value={entry.text}
        inputMode="decimal"
        isLarge
        maxLength={16}
        onChange={event => state.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isDebit ? (
        <TextField
          label={t('payment.debitReference')}
          value={entry.reference}
          maxLength={40}
          onChange={event => state.typeReference(event.target.value)}
          onKeyDown={onKeyDown}
        />
      ) : null}
    </div>
  );
}
