import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import type { PrinterOrder, VirtualDevicesView } from '../../../shared/ipc/training-views';
import { PrinterTricks } from './printer-tricks';
import { ReceiptRoll } from './receipt-roll';

type Props = {
  readonly paper: readonly ReceiptPaper[];
  readonly printer: VirtualDevicesView['printer'] | null;
  readonly onOrder: (order: PrinterOrder) => void;
  /** The codes of a receipt are there to be scanned. */
  readonly onScan: (text: string) => void;
};

/** The printer's own front at the left, its paper beside it. */
export function VirtualPrinter({ paper, printer, onOrder, onScan }: Props) {
  return (
    <div className="print-desk">
      {printer === null ? null : <PrinterTricks printer={printer} onOrder={onOrder} />}
      <ReceiptRoll paper={paper} onScan={onScan} />
    </div>
  );
}
