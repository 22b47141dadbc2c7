import type { PrinterView } from '../../../shared/ipc/device-views';
import type { StatusQuestion } from './escpos-commands';

export type PrinterReason = NonNullable<PrinterView['reason']>;

/** What a printer last said about itself; 'unknown' until it does. */
export type PrinterCondition = {
  readonly paper: PrinterView['paper'];
  readonly cover: PrinterView['cover'];
  /** The switch at drawer pin 3; whether high means open depends on the drawer (hardware.md, P11). */
  readonly drawerPin: 'high' | 'low' | 'unknown';
  readonly isOffline: boolean;
  readonly trouble: 'cutter' | 'overheated' | 'printer-error' | null;
};

export const unknownCondition: PrinterCondition = {
  paper: 'unknown',
  cover: 'unknown',
  drawerPin: 'unknown',
  isOffline: false,
  trouble: null,
};

/** Why nothing may be sent now. The cover first: open, it falsifies the paper's sensor (section 8.3). */
export function blockedBy(condition: PrinterCondition): PrinterReason | null {
  if (condition.cover === 'open') return 'cover-open';
  if (condition.paper === 'out') return 'paper-out';
  if (condition.trouble !== null) return condition.trouble;
  return condition.isOffline ? 'offline' : null;
}

/** What one answer to DLE EOT changes (section 8.2); the answer does not repeat the question. */
export function afterReply(before: PrinterCondition, question: StatusQuestion, byte: number): PrinterCondition {
  switch (question) {
    case 'printer':
      return { ...before, isOffline: has(byte, 0x08), drawerPin: has(byte, 0x04) ? 'high' : 'low' };
    case 'offline-cause':
      return {
        ...before,
        cover: has(byte, 0x04) ? 'open' : 'closed',
        paper: has(byte, 0x20) ? 'out' : before.paper === 'out' ? 'unknown' : before.paper,
        trouble: has(byte, 0x40) ? (before.trouble ?? 'printer-error') : before.trouble,
      };
    case 'error-cause':
      return { ...before, trouble: troubleOf(byte) };
    case 'paper':
      return { ...before, paper: has(byte, 0x60) ? 'out' : has(byte, 0x0c) ? 'near-end' : 'ok' };
  }
}

/** The four bytes that a printer sends by itself at every change (section 8.3). */
export function afterReport(bytes: readonly number[]): PrinterCondition {
  const [first = 0, second = 0, third = 0] = bytes;
  return {
    paper: has(third, 0x0c) ? 'out' : has(third, 0x03) ? 'near-end' : 'ok',
    cover: has(first, 0x20) ? 'open' : 'closed',
    drawerPin: has(first, 0x04) ? 'high' : 'low',
    isOffline: has(first, 0x08),
    trouble: troubleOf(second),
  };
}

/** The same bits in DLE EOT 3 and in the second byte of a report. */
function troubleOf(byte: number): PrinterCondition['trouble'] {
  if (has(byte, 0x08)) return 'cutter';
  if (has(byte, 0x20)) return 'printer-error';
  return has(byte, 0x40) ? 'overheated' : null;
}

function has(byte: number, mask: number): boolean {
  return (byte & mask) !== 0;
}
