import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { FailureNotice } from '../../ui/failure-notice';
import { useShortcuts } from '../../ui/use-shortcuts';
import { whenText } from '../../ui/when-text';
import { useWords } from '../../ui/words';
import { CartTable } from './cart-table';
import { CheckoutPanel } from './checkout-panel';
import { type LeftCart, LeftCarts } from './left-carts';
import { OrderSummary } from './order-summary';
import { PatientPanel } from './patient-panel';
import { PriceDialog, type PriceTarget } from './price-dialog';
import { type OpenDialog, RegisterDialogs } from './register-dialogs';
import type { RegisterRemotes } from './register-remotes';
import type { RegisterState, RegisterStore } from './register-store';
import './register.css';
import { ScanBox } from './scan-box';
import { ScanFlash } from './scan-flash';
import { type NextStep, nextStep } from './step';

export type RegisterSlots = {
  readonly finder: ReactNode;
  /** A scan asks something about a person, also while somebody else is chosen. */
  readonly isFinderOpen: boolean;
  readonly onCloseFinder: () => void;
  readonly till: ReactNode;
  readonly payment: ReactNode;
  readonly training: ReactNode;
};

type Props = {
  readonly store: RegisterStore;
  readonly remotes: RegisterRemotes;
  readonly isLead: boolean;
  readonly slots: RegisterSlots;
};

/** Patient on the left, goods in the middle, money and rules on the right. */
export function RegisterScreen({ store, remotes, isLead, slots }: Props) {
  const words = useWords();
  const { t } = words;
  const { view, step, licence, scannedCaregiver, busy, error, validateFailure } = useStore(store, useShallow(shownOf));
  const act = store.getState();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [priced, setPriced] = useState<PriceTarget | null>(null);
  const scanBox = useRef<HTMLInputElement>(null);

  const goOn = (next: NextStep) => {
    if (next === 'validate' || next === 'revalidate') void act.validate();
    else if (next === 'proceed') void act.proceed();
    else if (next === 'pay') act.pay();
  };
  /** Drawn once the last answer is at hand, which takes no network: it opens whole, in one frame. */
  const openRegistry = () => {
    if (dialog !== null) return;
    const { clear, load } = remotes.registry.getState();
    clear();
    void load({ refresh: false }).then(() => setDialog('registry'));
  };
  useShortcuts({
    F2: () => scanBox.current?.focus(),
    F4: () => (view?.patient === null ? undefined : openRegistry()),
    F6: () => (view?.patient === null || step !== 'cart' ? undefined : setDialog('caregiver')),
    F7: () => (view?.lines.length === 0 || step !== 'cart' ? undefined : setDialog('hold')),
    F10: () => (view?.lines.length === 0 || step !== 'cart' ? undefined : setPriced({ lineId: null })),
    F8: () => (view === null ? undefined : goOn(nextStep(step, view))),
  });
  if (view === null) return <FailureNotice failure={error} />;
  const takeOver = (cart: LeftCart) =>
    act.askLead({
      action: 'cart-transfer',
      subject: cart.cartId,
      what: t('approval.what.left', { by: cart.by, when: whenText(cart, words) }),
      onApproved: token => void act.resume(cart.cartId, token),
    });
  const askLead = () => (validateFailure?.code === 'E-OFF-03' ? askForGrace() : askAboutUnsettled());
  const askForGrace = () =>
    act.askLead({
      action: 'grace-sale',
      subject: view.cartId,
      what: t('approval.what.grace', { total: words.format.money(view.totalCents) }),
      onApproved: token => void act.validate(token),
    });
  const askAboutUnsettled = () => {
    if (view.patient === null) return;
    act.askLead({
      action: 'unsettled-sale',
      subject: view.patient.id,
      what: t('approval.what.unsettled', { ref: validateFailure?.params['ref'] ?? '–' }),
      onApproved: token => void act.validate(token),
    });
  };
  const isLocked = step !== 'cart';
  return (
    <div className="register-frame">
      <div className="register">
        <h1 className="visually-hidden">{t('register.title')}</h1>
        <PatientPanel
          view={view}
          finder={slots.finder}
          isFinderOpen={slots.isFinderOpen}
          onCloseFinder={slots.onCloseFinder}
          licenceExpiredOn={licence?.patientId === view.patient?.id ? (licence?.expiredOn ?? null) : null}
          isLocked={isLocked}
          onViewRegistry={openRegistry}
          onAddCaregiver={() => setDialog('caregiver')}
          onRemoveCaregiver={() => void act.removeCaregiver()}
          onClearPatient={() => void act.clearPatient()}
        />
        <section className="register-cart" aria-label={t('register.cartHeading')}>
          {isLocked ? (
            <OrderSummary view={view} />
          ) : (
            <>
              <div className="register-scan" data-takes-scans="">
                <ScanBox store={store} inputRef={scanBox} />
                <ScanSign store={store} />
              </div>
              <ScannedCart
                store={store}
                view={view}
                onQuantity={(lineId, quantity) => void act.setQuantity(lineId, quantity)}
                onRoute={(lineId, route) => void act.setRoute(lineId, route)}
                onPrice={lineId => setPriced({ lineId })}
                onClearPrice={lineId => void act.clearPrice(lineId)}
                onRemove={lineId => void act.removeLine(lineId)}
                onProblem={act.report}
              />
            </>
          )}
        </section>
        <CheckoutPanel
          view={view}
          step={step}
          busy={busy}
          failure={validateFailure}
          notices={
            <>
              <FailureNotice failure={error} />
              {step === 'payment' ? null : slots.till}
              {step === 'cart' ? <LeftCarts carts={view.leftCarts} onTakeOver={takeOver} /> : null}
            </>
          }
          payment={slots.payment}
          onAskLead={askLead}
          onNext={goOn}
          onDiscount={() => setPriced({ lineId: null })}
          onHold={() => setDialog('hold')}
          onListHeld={() => setDialog('held')}
          onNewSale={() => (view.lines.length === 0 ? void act.newSale() : setDialog('clear'))}
          onBackToCart={act.backToCart}
        />
      </div>
      {slots.training}
      <PriceDialog target={priced} view={view} remotes={remotes} act={act} onClose={() => setPriced(null)} />
      <RegisterDialogs
        open={scannedCaregiver !== null && step === 'cart' ? 'caregiver' : dialog}
        onClose={() => {
          setDialog(null);
          act.forgetCaregiver();
        }}
        view={view}
        store={store}
        remotes={remotes}
        isLead={isLead}
      />
    </div>
  );
}

/** All but the flash of a scan, which follows the line it belongs to: the screen is not drawn a second time for it. */
function shownOf({ view, step, licence, scannedCaregiver, busy, error, validateFailure }: RegisterState) {
  return { view, step, licence, scannedCaregiver, busy, error, validateFailure };
}

type FlashProps = { readonly store: RegisterStore };

function ScanSign({ store }: FlashProps) {
  return <ScanFlash flash={useStore(store, state => state.flash)} />;
}

function ScannedCart({ store, ...table }: FlashProps & Omit<ComponentProps<typeof CartTable>, 'flash'>) {
  return <CartTable flash={useStore(store, state => state.flash)} {...table} />;
}
