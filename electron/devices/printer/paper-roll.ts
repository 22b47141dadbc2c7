import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import type { ReceiptLine } from '../../../shared/sale/receipt-text';
import type { Clock, Ids } from '../../ports';
import type { PrinterAct } from './escpos-reader';

export type PaperAct = Extract<PrinterAct, { kind: 'line' | 'qr' | 'cut' }>;
export type PaperRoll = {
  /** A receipt when this act cut one off; null otherwise. */
  readonly take: (act: PaperAct) => ReceiptPaper | null;
};

/** Collects what is printed until it is cut off. Blank lines at the ends are only feed, and a cut of nothing is none. */
export function createPaperRoll(ports: { readonly clock: Clock; readonly ids: Ids }): PaperRoll {
  let lines: ReceiptLine[] = [];
  let qr: string | null = null;
  return {
    take: act => {
      if (act.kind === 'line') lines.push(act.line);
      if (act.kind === 'qr') qr = act.payload;
      if (act.kind !== 'cut') return null;
      const printed = withoutFeed(lines);
      const payload = qr;
      lines = [];
      qr = null;
      if (printed.length === 0 && payload === null) return null;
      return { id: ports.ids.uuid(), printedAt: ports.clock.now(), lines: [...printed], qr: payload };
    },
  };
}

function withoutFeed(lines: readonly ReceiptLine[]): readonly ReceiptLine[] {
  const isPrinted = (line: ReceiptLine) => line.text.trim() !== '';
  const first = lines.findIndex(isPrinted);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isPrinted) + 1);
}
