import { Clock, IdCard, Lock, LogOut, Printer, ScanBarcode } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SessionView, StatusView } from '../../../shared/ipc/session-views';
import { Button } from '../../ui/button';
import { PersonName } from '../../ui/person-name';
import { isPrinterFine, printerText } from '../../ui/printer-text';
import { useWords } from '../../ui/words';
import { ConnectionState } from './connection-state';
import { Folding } from './folding';
import { keepInOneRow } from './keep-in-one-row';
import './status-bar.css';

type Props = {
  readonly status: StatusView | null;
  readonly session: SessionView;
  /** How the till stands, and the way to it. */
  readonly till?: ReactNode;
  /** How the printer stands, and the way to its jobs; null: it is only told. */
  readonly printer?: ReactNode;
  readonly onLock: () => void;
  readonly onSignOut: () => void;
};

export function StatusBar({ status, session, till, printer, onLock, onSignOut }: Props) {
  const { t } = useWords();
  return (
    <section ref={keepInOneRow} className="status-bar" aria-label={t('shell.status')}>
      <ConnectionState status={status} />
      {status === null ? null : <House status={status} chip={printer} />}
      {till}
      <span className="status-gap" />
      <Operator session={session} />
      <Button
        kind="quiet"
        icon={<Lock aria-hidden="true" />}
        shortcut="F9"
        hint={`${t('session.lock')} (F9)`}
        onPress={onLock}
      >
        {t('session.lock')}
      </Button>
      <Button kind="quiet" icon={<LogOut aria-hidden="true" />} hint={t('session.signOut')} onPress={onSignOut}>
        {t('session.signOut')}
      </Button>
    </section>
  );
}

function House({ status, chip }: { readonly status: StatusView; readonly chip: ReactNode }) {
  const words = useWords();
  const { t } = words;
  const { inventory, scanner, clockOffS } = status;
  const scannerWords = `${t('shell.scanner')}: ${t(`shell.device.${scanner}`)}`;
  const percent = inventory.progress === null ? null : Math.floor(inventory.progress.fraction * 100);
  return (
    <>
      <span className="status-item fold-packages">
        {percent === null
          ? t('shell.inventory', { count: inventory.packages })
          : t('shell.inventoryProgress', { percent })}
      </span>
      <span className={scanner === 'ready' ? 'status-item' : 'status-item status-off'} title={scannerWords}>
        <ScanBarcode aria-hidden="true" />
        <span className={scanner === 'ready' ? 'fold-fine' : 'fold-faults'}>{scannerWords}</span>
      </span>
      {chip ?? (
        <span className={isPrinterFine(status) ? 'status-item' : 'status-item status-off'}>
          <Printer aria-hidden="true" />
          {printerText(status, words)}
        </span>
      )}
      {clockOffS === null || clockOffS === 0 ? null : (
        <Folding className="status-item status-bad" sign={Clock} fold="clock">
          {t('shell.clockOff', { seconds: clockOffS })}
        </Folding>
      )}
    </>
  );
}

function Operator({ session }: { readonly session: SessionView }) {
  const { t } = useWords();
  const { mmur } = session;
  return (
    <span className="status-item status-operator">
      <PersonName name={session.name} />
      {mmur.isCurrent ? null : (
        <Folding className="status-bad" sign={IdCard} fold="operator">
          {t('shell.mmurNone')}
        </Folding>
      )}
      {mmur.isCurrent && mmur.expiresInDays !== null ? (
        <Folding className="status-warn" sign={IdCard} fold="operator">
          {t('shell.mmurEnds', { count: mmur.expiresInDays })}
        </Folding>
      ) : null}
    </span>
  );
}
