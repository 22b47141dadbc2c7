import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { SessionView } from '../shared/ipc/session-views';
import type { Stores } from './compose';
import { NoSale } from './features/drawer/no-sale';
import { PatientWork } from './features/patients/patient-work';
import { PaymentPanel } from './features/payment/payment-panel';
import { RegisterScreen } from './features/register/register-screen';
import { MmurMissing } from './features/shell/mmur-notice';
import { OpenTillPanel } from './features/till/open-till-panel';
import { TrainingDrawer } from './features/training/training-drawer';
import { useShortcuts } from './ui/use-shortcuts';

type Props = { readonly stores: Stores; readonly session: SessionView; readonly isTraining: boolean };

/** Joins the register with the features it shows but does not know: patients, till, payment, training. */
export function SellingScreen({ stores, session, isTraining }: Props) {
  const view = useStore(stores.register, state => state.view);
  const isFinderOpen = useStore(stores.finder, state => state.isAsked);
  const hasTill = useStore(stores.till, state => state.till !== null && state.till !== undefined);
  const finderBox = useRef<HTMLInputElement>(null);
  useShortcuts({ F3: () => finderBox.current?.focus() });
  // The cart moves with every scan, and neither of these has to be drawn again for it.
  const finder = useMemo(() => {
    const usePatient = (patientId: string) => {
      void stores.register
        .getState()
        .choosePatient(patientId)
        .then(isChosen => (isChosen ? stores.finder.getState().reset() : undefined));
    };
    return (
      <PatientWork store={stores.finder} onPick={usePatient} onUse={usePatient} placement="over" inputRef={finderBox} />
    );
  }, [stores]);
  const training = useMemo(
    () => (isTraining ? <TrainingDrawer store={stores.training} /> : null),
    [isTraining, stores.training],
  );
  const till = <OpenTillPanel store={stores.till} />;
  return (
    <RegisterScreen
      store={stores.register}
      remotes={stores.remotes}
      isLead={session.role !== 'cashier'}
      slots={{
        isFinderOpen,
        onCloseFinder: () => stores.finder.getState().reset(),
        finder,
        till: (
          <>
            <MmurMissing mmur={session.mmur} isNeeded={view?.needsPatient ?? false} />
            {till}
            {hasTill ? <NoSale store={stores.drawer} /> : null}
          </>
        ),
        payment:
          view === null ? null : (
            <PaymentPanel
              store={stores.payment}
              cartId={view.cartId}
              totalCents={view.totalCents}
              till={till}
              onBack={() => stores.register.getState().backToCart()}
            />
          ),
        training,
      }}
    />
  );
}
