import type { PaperLine } from '../../../shared/documents/paper-text';
import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import type { Clock, Ids } from '../../ports';
import type { PrinterAct } from './escpos-reader';

export type PaperAct = Extract<PrinterAct, { kind: 'line' | 'qr' | 'code128' | 'cut' }>;
export type PaperRoll = {
  /** A receipt when this act cut one off; null otherwise. */
  readonly take: (act: PaperAct) => ReceiptPaper | null;
};

/** Collects what is printed until it is cut off. Blank lines at the ends are only feed, and a cut of nothing is none. */
export function createPaperRoll(ports: { readonly clock: Clock; readonly ids: Ids }): PaperRoll {
  let lines: PaperLine[] = [];
  let qr: string | null = null;
  let barcode: string | null = null;
  return {
    take: act => {
      if (act.kind === 'line') lines.push(act.line);
      if (act.kind === 'qr') qr = act.payload;
      if (act.kind === 'code128') barcode = act.text;
      if (act.kind !== 'cut') return null;
      const printed = withoutFeed(lines);
      const codes = { qr, barcode };
      lines = [];
      qr = null;
      barcode = null;
      if (printed.length === 0 && codes.qr === null && codes.barcode === null) return null;
      return { id: ports.ids.uuid(), printedAt: ports.clock.now(), lines: [...printed], ...codes };
    },
  };
}

function withoutFeed(lines: readonly PaperLine[]): readonly PaperLine[] {
  const isPrinted = (line: PaperLine) => line.text.trim() !== '';
  const first = lines.findIndex(isPrinted);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isPrinted) + 1);
}
