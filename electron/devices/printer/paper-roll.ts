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
  let codes: ReceiptPaper['codes'] = [];
  return {
    take: act => {
      if (act.kind === 'line') lines.push(act.line);
      if (act.kind === 'qr') codes.push({ kind: 'qr', text: act.payload, under: lines.length });
      if (act.kind === 'code128') codes.push({ kind: 'code128', text: act.text, under: lines.length });
      if (act.kind !== 'cut') return null;
      const printed = withoutFeed(lines, codes);
      lines = [];
      codes = [];
      if (printed.lines.length === 0 && printed.codes.length === 0) return null;
      return { id: ports.ids.uuid(), printedAt: ports.clock.now(), ...printed };
    },
  };
}

type Printed = Pick<ReceiptPaper, 'lines' | 'codes'>;

function withoutFeed(lines: readonly PaperLine[], codes: Printed['codes']): Printed {
  const isPrinted = (line: PaperLine) => line.text.trim() !== '';
  const first = lines.findIndex(isPrinted);
  const kept = first < 0 ? [] : lines.slice(first, lines.findLastIndex(isPrinted) + 1);
  const moved = (under: number) => (first < 0 ? 0 : Math.min(Math.max(0, under - first), kept.length));
  return { lines: [...kept], codes: codes.map(code => ({ ...code, under: moved(code.under) })) };
}
