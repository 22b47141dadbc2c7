import { Printer } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button';
import { isPrinterFine, type PrinterStanding, printerText } from '../../ui/printer-text';
import { useWords } from '../../ui/words';
import type { PrintingStore } from './printing-store';

type Props = { readonly store: PrintingStore; readonly standing: PrinterStanding };

/** How the printer stands, in the status bar, and the way to its jobs. */
export function PrinterChip({ store, standing }: Props) {
  const shown = useWords();
  const { t } = shown;
  const { jobs, showList } = useStore(store);
  const waiting = jobs.filter(job => job.state === 'queued' || job.asks).length;
  const words = printerText(standing, shown);
  const isFine = isPrinterFine(standing);
  const said = waiting === 0 ? words : `${words} · ${t('printing.waiting', { count: waiting })}`;
  return (
    <span className={isFine ? 'printer-chip' : 'printer-chip status-off'}>
      <Button kind="quiet" icon={<Printer aria-hidden="true" />} hint={said} onPress={() => showList(true)}>
        <span className={isFine && waiting === 0 ? 'fold-fine' : 'fold-faults'}>{said}</span>
      </Button>
    </span>
  );
}
