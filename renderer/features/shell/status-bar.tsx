import { Lock, LogOut, Printer, ScanBarcode } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SessionView, StatusView } from '../../../shared/ipc/session-views';
import { Button } from '../../ui/button';
import { PersonName } from '../../ui/person-name';
import { isPrinterFine, printerText } from '../../ui/printer-text';
import { useWords } from '../../ui/words';
import { ConnectionState } from './connection-state';
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
    <section className="status-bar" aria-label={t('shell.status')}>
      <ConnectionState status={status} />
      {status === null ? null : <House status={status} chip={printer} />}
      {till}
      <span className="status-gap" />
      <Operator session={session} />
      <Button kind="quiet" icon={<Lock aria-hidden="true" />} shortcut="F9" onPress={onLock}>
        {t('session.lock')}
      </Button>
      <Button kind="quiet" icon={<LogOut aria-hidden="true" />} onPress={onSignOut}>
        {t('session.signOut')}
      </Button>
    </section>
  );
}

function House({ status, chip }: { readonly status: StatusView; readonly chip: ReactNode }) {
  const words = useWords();
  const { t } = words;
  const { inventory, scanner, clockOffS } = status;
  const percent = inventory.progress === null ? null : Math.floor(inventory.progress.fraction * 100);
  return (
    <>
      <span className="status-item status-packages">
        {percent === null
          ? t('shell.inventory', { count: inventory.packages })
          : t('shell.inventoryProgress', { percent })}
      </span>
      <span className={scanner === 'ready' ? 'status-item' : 'status-item status-off'}>
        <ScanBarcode aria-hidden="true" />
        <span className="status-words">{`${t('shell.scanner')}: ${t(`shell.device.${scanner}`)}`}</span>
      </span>
      {chip ?? (
        <span className={isPrinterFine(status) ? 'status-item' : 'status-item status-off'}>
          <Printer aria-hidden="true" />
          {printerText(status, words)}
        </span>
      )}
      {clockOffS === null || clockOffS === 0 ? null : (
        <span className="status-item status-bad">{t('shell.clockOff', { seconds: clockOffS })}</span>
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
      {mmur.isCurrent ? null : <span className="status-bad">{t('shell.mmurNone')}</span>}
      {mmur.isCurrent && mmur.expiresInDays !== null ? (
        <span className="status-warn">{t('shell.mmurEnds', { count: mmur.expiresInDays })}</span>
      ) : null}
    </span>
  );
}
