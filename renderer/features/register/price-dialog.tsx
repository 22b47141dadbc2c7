import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { priceAction, priceSubject } from '../../../shared/cart/discount';
import { termsValue } from '../../../shared/cart/price-change';
import type { RegisterView } from '../../../shared/ipc/register-views';
import { ApprovalDialog } from '../../ui/approval-dialog';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { priceTermsText } from '../../ui/price-terms-text';
import { useWords } from '../../ui/words';
import './price-dialog.css';
import { type AgreedPrice, PriceForm } from './price-form';
import type { RegisterRemotes } from './register-remotes';
import type { RegisterState } from './register-store';

/** Which price: of one line, or of the whole cart. */
export type PriceTarget = { readonly lineId: string | null };

type Props = {
  readonly target: PriceTarget | null;
  readonly view: RegisterView;
  readonly remotes: Pick<RegisterRemotes, 'pricing' | 'askLead'>;
  readonly act: Pick<RegisterState, 'changePrice' | 'discountCart' | 'clearPrice'>;
  readonly onClose: () => void;
};

/** A discount or a new price, worked out while it is typed; where a lead must allow it, the lead is asked right after. */
export function PriceDialog({ target, view, remotes, act, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const pricing = useStore(remotes.pricing);
  const [asked, setAsked] = useState<AgreedPrice | null>(null);
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const isOpen = target !== null;
  const { load } = pricing;
  useEffect(() => {
    if (isOpen) void load(null);
  }, [isOpen, load]);

  const lineId = target?.lineId ?? null;
  const lines = lineId === null ? view.lines : view.lines.filter(line => line.id === lineId);
  const [line] = lines;
  const close = () => {
    setAsked(null);
    onClose();
  };
  const apply = async ({ terms, reason }: AgreedPrice, approvalToken: string | null) => {
    setBusy(true);
    if (lineId !== null)
      await act.changePrice({ lineId, terms: { kind: terms.kind, value: termsValue(terms) }, reason, approvalToken });
    else if (terms.kind === 'percent') await act.discountCart({ bp: terms.bp, reason, approvalToken });
    setBusy(false);
    close();
  };
  const clear = () => void act.clearPrice(lineId).then(close);
  const title = lineId === null ? t('price.cartTitle') : t('price.title');
  if (!isOpen || lines.length === 0) return null;
  const name = lineId === null ? t('price.wholeCart') : (line?.item.name ?? '');
  return (
    <>
      <AppDialog title={title} isOpen={asked === null} onClose={close} initialFocus={box}>
        {lineId === null ? null : <p className="price-item">{name}</p>}
        <FailureNotice failure={pricing.failure} />
        {pricing.data === null ? null : (
          <PriceForm
            lines={lines}
            isWholeCart={lineId === null}
            pricing={pricing.data}
            box={box}
            isBusy={isBusy}
            onAgree={agreed => (agreed.needsLead ? setAsked(agreed) : void apply(agreed, null))}
            onClear={clear}
            onClose={close}
          />
        )}
      </AppDialog>
      {asked === null ? null : (
        <ApprovalDialog
          isOpen
          what={t('price.approve', {
            name,
            terms: priceTermsText(words, asked.terms.kind, termsValue(asked.terms)),
            reason: t(`price.reason.${asked.reason}`),
          })}
          onAsk={by =>
            remotes.askLead({
              ...by,
              action: priceAction(asked.terms),
              subject: priceSubject(view.cartId, lineId, asked.terms),
            })
          }
          onApproved={token => void apply(asked, token)}
          onClose={close}
        />
      )}
    </>
  );
}
