import { Printer } from 'lucide-react';
import { useStore } from 'zustand';
import type { StatusView } from '../../../shared/ipc/session-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { PrintingStore } from './printing-store';

type Props = { readonly store: PrintingStore; readonly printer: StatusView['printer'] };

/** How the printer stands, in the status bar, and the way to its jobs. */
export function PrinterChip({ store, printer }: Props) {
  const { t } = useWords();
  const { jobs, showList } = useStore(store);
  const waiting = jobs.filter(job => job.state === 'queued' || job.asks).length;
  const words = `${t('shell.printer')}: ${t(`shell.device.${printer}`)}`;
  return (
    <span className={printer === 'ready' ? 'printer-chip' : 'printer-chip status-off'}>
      <Button kind="quiet" icon={<Printer aria-hidden="true" />} onPress={() => showList(true)}>
        {waiting === 0 ? words : `${words} · ${t('printing.waiting', { count: waiting })}`}
      </Button>
    </span>
  );
}
