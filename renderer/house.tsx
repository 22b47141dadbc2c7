import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { everySale } from '../shared/ipc/sale-views';
import type { AppView, SessionView } from '../shared/ipc/session-views';
import { hasRole } from '../shared/people/role';
import type { Stores } from './compose';
import { DocumentDialog } from './features/documents/document-dialog';
import { SaleDocuments } from './features/documents/sale-documents';
import { InventoryScreen } from './features/inventory/inventory-screen';
import { PatientsScreen } from './features/patients/patients-screen';
import { SaleCompleteDialog } from './features/payment/sale-complete-dialog';
import { PrintJobsDialog } from './features/printing/print-jobs-dialog';
import { PrintPrompt } from './features/printing/print-prompt';
import { PrinterChip } from './features/printing/printer-chip';
import { watchIdle } from './features/session/idle-lock';
import { LanguageSwitch } from './features/session/language-switch';
import { HouseFailures } from './features/shell/house-failures';
import { MmurNotice } from './features/shell/mmur-notice';
import { ModeBanner } from './features/shell/mode-banner';
import { Navigation, type Screen } from './features/shell/navigation';
import { OutageBanner } from './features/shell/outage-banner';
import { RulesBanner } from './features/shell/rules-banner';
import { ScanNotice } from './features/shell/scan-notice';
import { StatusBar } from './features/shell/status-bar';
import { isStateOn } from './features/shell/status-store';
import { TillChip } from './features/till/till-chip';
import type { PosClient } from './pos-client';
import { ReportsArea } from './reports-area';
import { SalesRoom } from './sales-room';
import { SellingScreen } from './selling-screen';
import { SettingsArea } from './settings-area';
import { dialogOf } from './ui/scan-gate';
import { useShortcuts } from './ui/use-shortcuts';

type Props = {
  readonly stores: Stores;
  readonly client: PosClient;
  readonly app: AppView;
  readonly session: SessionView;
};

/** A screen, and of one with rooms the room where somebody was sent to; null: its first. */
type Place = { readonly screen: Screen; readonly room: string | null };

const register: Place = { screen: 'register', room: null };
const leadsDay: Place = { screen: 'reports', room: 'today' };
/** Until the register has said how it stands. */
const nothingHeard = { printer: 'off', paper: 'unknown' } as const;

/** A cart in hand, or one that a colleague left, comes before the day's figures. */
function isWorkLeft(stores: Stores): boolean {
  const { view } = stores.register.getState();
  return view !== null && (view.lines.length > 0 || view.patient !== null || view.leftCarts.length > 0);
}

/** The signed-in register: banner, navigation, one screen, status bar, and the checkout message over all of them. */
export function House({ stores, client, app, session }: Props) {
  const status = useStore(stores.status);
  const isLead = hasRole(session.role, 'lead');
  const [{ screen, room }, setPlace] = useState<Place>(isLead ? leadsDay : register);
  const { failure, lock, signOut, setLanguage, dismissFailure } = useStore(stores.session);
  useEffect(() => {
    void stores.register
      .getState()
      .start()
      .then(() => setPlace(place => (place === leadsDay && isWorkLeft(stores) ? register : place)));
    void stores.till.getState().load();
    void stores.printing.getState().load();
  }, [stores]);
  useIdleLock(client, app.idleLockS, lock);
  const go = (next: Screen, nextRoom: string | null = null) => {
    if (screen === 'register' && next !== 'register') void stores.register.getState().leave();
    stores.undo.getState().close();
    setPlace({ screen: next, room: nextRoom });
  };
  /** Whoever asks for a screen by its name wants its list, and not the page that was open there. */
  const goAfresh = (next: Screen) => {
    stores.sales.getState().close();
    stores.packages.getState().close();
    go(next);
  };
  const goToGoods = (watch: 'returned' | 'low') => {
    void stores.inventory.getState().setWatch(watch);
    goAfresh('inventory');
  };
  useShortcuts({ F9: () => void lock() });
  useScanner(client, stores, screen, go);
  const openSale = (saleId: string) => {
    go('sales');
    void stores.sales.getState().open(saleId);
  };
  const openStory = (saleId: string) => {
    stores.sales.getState().close();
    go('sales', 'queue');
    void stores.queue.getState().open(saleId);
  };
  const usePatient = (patientId: string) => {
    void stores.register.getState().choosePatient(patientId);
    stores.patients.getState().reset();
    go('register');
  };
  return (
    <div className="house">
      <ModeBanner
        mode={app.mode}
        isStateOn={isStateOn(status)}
        onSetState={reachable => void status.setStateReachable(reachable)}
      />
      <RulesBanner problem={status.status?.rules ?? null} />
      <OutageBanner status={status.status} />
      <MmurNotice mmur={session.mmur} />
      <HouseFailures
        failures={[failure, status.switchFailure, status.readFailure, status.drawerFailure]}
        onDismiss={() => {
          dismissFailure();
          status.dismissFailures();
        }}
      />
      <div className="house-middle">
        <Navigation current={screen} onGo={goAfresh} />
        <main className="house-main">
          {screen === 'register' ? (
            <SellingScreen stores={stores} session={session} isTraining={app.mode === 'training'} />
          ) : null}
          {screen === 'patients' ? <PatientsScreen store={stores.patients} onUse={usePatient} /> : null}
          {screen === 'sales' ? (
            <SalesRoom
              key={room}
              {...{ stores, isLead, room, zone: app.storeZone, now: Date.now }}
              onCart={() => go('register')}
              connection={status.status?.connection ?? 'connecting'}
            />
          ) : null}
          {screen === 'inventory' ? (
            <InventoryScreen
              {...{ store: stores.inventory, packages: stores.packages, low: stores.low, returned: stores.returned }}
              now={Date.now}
              synced={status.status?.inventory ?? null}
              onOpenSale={openSale}
            />
          ) : null}
          {screen === 'reports' ? (
            <ReportsArea
              key={room}
              {...{ stores, isLead, zone: app.storeZone, now: Date.now, firstRoom: room }}
              onOpenSale={openSale}
              onOpenStory={openStory}
              links={{
                toSales: () => go('sales'),
                toQueue: () => go('sales', 'queue'),
                toTill: () => go('reports', 'till'),
                toOutages: () => go('reports', 'outages'),
                toPrints: () => stores.printing.getState().showList(true),
                toReturned: () => goToGoods('returned'),
                toLowStock: () => goToGoods('low'),
                toSettings: () => go('settings'),
              }}
            />
          ) : null}
          {screen === 'settings' ? (
            <SettingsArea
              {...{ stores, isLead, now: Date.now }}
              language={<LanguageSwitch language={app.language} onChange={chosen => void setLanguage(chosen)} />}
            />
          ) : null}
        </main>
      </div>
      <PrintPrompt store={stores.printing} />
      <StatusBar
        status={status.status}
        session={session}
        printer={<PrinterChip store={stores.printing} standing={status.status ?? nothingHeard} />}
        till={<TillChip store={stores.till} onGo={() => go('reports', 'till')} />}
        onLock={() => void lock()}
        onSignOut={() => void signOut()}
      />
      <PrintJobsDialog store={stores.printing} />
      <Checkout stores={stores} />
      <ScanNotice store={stores.scanNotice} />
    </div>
  );
}

function Checkout({ stores }: { readonly stores: Stores }) {
  const { sale, soldCartId, wasReprinted, reprintFailure, reprint, finish } = useStore(stores.payment);
  const { hasPrinterTrouble, dismissPrinterTrouble } = useStore(stores.status);
  const dialog = <DocumentDialog store={stores.documents} />;
  const next = () => {
    stores.documents.getState().close();
    finish();
    dismissPrinterTrouble();
    const { view, newSale } = stores.register.getState();
    // A package scanned while the message was up is in the next cart already, and stays there.
    if (view?.cartId === soldCartId) void newSale();
  };
  // Inside the message while there is one: of two dialogs beside each other only one could be reached.
  return (
    <>
      {sale === null ? dialog : null}
      <SaleCompleteDialog
        sale={sale}
        hasPrinterTrouble={hasPrinterTrouble}
        wasReprinted={wasReprinted}
        reprintFailure={reprintFailure}
        onReprint={() => {
          dismissPrinterTrouble();
          void reprint();
        }}
        onNewSale={next}
        documents={
          sale === null ? null : (
            <>
              <SaleDocuments store={stores.documents} sale={sale} />
              {dialog}
            </>
          )
        }
      />
    </>
  );
}

/** Tells the main process where a scan would arrive, and follows one that leads to another screen or list. */
function useScanner(client: PosClient, stores: Stores, screen: Screen, go: (next: Screen) => void): void {
  const dialog = useStore(stores.gate, dialogOf);
  const follow = useRef(go);
  follow.current = go;
  useEffect(() => {
    void client.ask('scan.listen', { screen, dialog });
  }, [client, screen, dialog]);
  useEffect(
    () =>
      client.listen('scan.heard', outcome => {
        if (outcome.kind === 'sale-found') {
          follow.current('sales');
          void stores.sales.getState().open(outcome.saleId);
        }
        if (outcome.kind !== 'search') return;
        const { text } = outcome;
        if (outcome.screen === 'inventory') showGoods(stores, text);
        else {
          stores.sales.getState().close();
          void stores.sales.getState().setFilter({ ...everySale, search: text });
        }
      }),
    [client, stores],
  );
}

/** A package opens its page; what may be several is listed. */
function showGoods({ inventory, packages }: Stores, text: string): void {
  if (/^\d{16}$/.test(text)) {
    void packages.getState().open(text);
    return;
  }
  packages.getState().close();
  void inventory
    .getState()
    .setWatch(null)
    .then(() => inventory.getState().load(text));
}

/** A scan by hardware is a sign of life the page does not see as input. */
function useIdleLock(client: PosClient, idleLockS: number, lock: () => Promise<void>): void {
  useEffect(() => {
    const watch = watchIdle(window, idleLockS * 1000, () => void lock());
    const stopListening = client.listen('scan.heard', watch.stir);
    return () => {
      stopListening();
      watch.stop();
    };
  }, [client, idleLockS, lock]);
}
