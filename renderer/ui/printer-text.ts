import type { StatusView } from '../../shared/ipc/session-views';
import type { Words } from './words';

export type PrinterStanding = Pick<StatusView, 'printer' | 'paper'>;

/** How the printer stands, in a few words; of its paper only what somebody has to fetch a roll for. */
export function printerText({ printer, paper }: PrinterStanding, { t }: Pick<Words, 't'>): string {
  const standing = `${t('shell.printer')}: ${t(`shell.device.${printer}`)}`;
  return needsPaper(paper) ? `${standing} · ${t(`shell.paper.${paper}`)}` : standing;
}

/** Nothing about it needs anybody. */
export function isPrinterFine({ printer, paper }: PrinterStanding): boolean {
  return printer === 'ready' && !needsPaper(paper);
}

function needsPaper(paper: StatusView['paper']): paper is 'near-end' | 'out' {
  return paper === 'near-end' || paper === 'out';
}
