import type { ReactNode } from 'react';
import type { RegisterView } from '../../../shared/ipc/register-views';
import { assertNever } from '../../../shared/kernel/assert-never';
import { Button } from '../../ui/button';
import type { ShownError } from '../../ui/error-text';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';
import './checkout-panel.css';
import { OfflineNotice } from './offline-notice';
import { type NextStep, nextStep, type Step } from './step';
import { Totals } from './totals';
import { UseBars } from './use-bars';
import { ValidationNotice } from './validation-notice';

type Props = {
  readonly view: RegisterView;
  readonly step: Step;
  readonly busy: 'validate' | 'proceed' | 'cart' | null;
  /** Why Validate got no answer. */
  readonly failure: ShownError | null;
  /** Errors and the till panel, below the figures, which must not move under the eye that reads them. */
  readonly notices: ReactNode;
  /** The payment panel, which belongs to the payment feature. */
  readonly payment: ReactNode;
  /** A lead may let this one pass: an earlier sale that is not settled, or a state that cannot be asked. */
  readonly onAskLead: () => void;
  readonly onNext: (next: NextStep) => void;
  readonly onDiscount: () => void;
  readonly onHold: () => void;
  readonly onListHeld: () => void;
  readonly onNewSale: () => void;
  readonly onBackToCart: () => void;
};

/** The right-hand column: the figures, what the rules say, and the one next step. */
export function CheckoutPanel({ view, step, ...props }: Props) {
  const { t } = useWords();
  const next = nextStep(step, view);
  return (
    <section className="checkout" aria-label={t('register.totalsHeading')}>
      {step === 'payment' && next !== 'revalidate' ? (
        <>
          {props.notices}
          {props.payment}
        </>
      ) : (
        <>
          <ScrollRegion className="checkout-scroll">
            <Totals view={view} {...(step === 'cart' ? { onDiscount: props.onDiscount } : {})} />
            {props.notices}
            <ValidationNotice view={view} failure={props.failure} />
            {props.failure?.code === 'E-PAT-08' || props.failure?.code === 'E-OFF-03' ? (
              <Button onPress={props.onAskLead}>{t('approval.ask')}</Button>
            ) : null}
            <OfflineNotice offline={view.offline} registryAsOf={view.registryAsOf} />
            <UseBars use={view.use} />
          </ScrollRegion>
          <div className="checkout-actions">
            <NextButton next={next} busy={props.busy} onNext={props.onNext} />
            {step === 'cart' ? <CartActions {...props} view={view} /> : null}
            {step === 'cart' ? null : <Button onPress={props.onBackToCart}>{t('register.backToCart')}</Button>}
          </div>
        </>
      )}
    </section>
  );
}

type ActionProps = Pick<Props, 'view' | 'onHold' | 'onListHeld' | 'onNewSale'>;

function CartActions({ view, onHold, onListHeld, onNewSale }: ActionProps) {
  const { t } = useWords();
  return (
    <>
      <div className="checkout-row">
        <Button shortcut="F7" isDisabled={view.lines.length === 0} onPress={onHold}>
          {t('register.hold')}
        </Button>
        <Button onPress={onNewSale}>{t('register.newSale')}</Button>
      </div>
      {view.heldCount > 0 ? (
        <Button kind="quiet" onPress={onListHeld}>
          {t('register.held', { count: view.heldCount })}
        </Button>
      ) : null}
    </>
  );
}

type NextProps = Pick<Props, 'busy' | 'onNext'> & { readonly next: NextStep };

function NextButton({ next, busy, onNext }: NextProps) {
  const { t } = useWords();
  const press = (label: string, isBusy: boolean, isDisabled = false) => (
    <Button
      kind="primary"
      size="large"
      shortcut="F8"
      isBusy={isBusy}
      isDisabled={isDisabled}
      onPress={() => onNext(next)}
    >
      {label}
    </Button>
  );
  switch (next) {
    case 'validate':
      return press(t('register.validate'), busy === 'validate');
    case 'revalidate':
      return press(t('register.revalidate'), busy === 'validate');
    case 'proceed':
      return press(t('register.proceed'), busy === 'proceed');
    case 'pay':
      return press(t('register.pay'), false);
    case 'none':
      return null;
    default:
      return assertNever(next, 'next step');
  }
}
