import type { Socket } from 'node:net';
import type { Timers } from '../../ports';
import { drawerPulse, drawerPulseNow, type StatusQuestion } from './escpos-commands';
import type { Delivery, Parcel, PrintFault, Transport } from './printer-driver';
import { openPrinterLink, type PrinterLink } from './printer-link';
import { faultIn } from './printer-status';

const connectWithinMs = 3_000;
/** A printer that has answered before gets two chances; one that never has is taken for write-only after one. */
const answerWithinMs = 1_000;
const firstAnswerWithinMs = 500;
/** hardware.md, section 10: a job may take this and its bytes at two kilobytes a second. */
const jobBaseMs = 5_000;
const jobBytesPerMs = 2;
const closeWithinMs = 1_000;
/** After an answer behind the last byte there is nothing left to learn from waiting. */
const provenCloseWithinMs = 50;

const sent: Delivery = { kind: 'sent' };

/**
 * Raw port 9100, one connection a job: a printer serves one client at a time, and other registers may share it.
 * The printer is asked how it is before the first byte of a receipt. After that byte nothing is ever sent again: what
 * the printer holds it prints by itself when its paper is back.
 */
export function createTcpPrinter(options: {
  readonly host: string;
  readonly port: number;
  readonly timers: Timers;
}): Transport {
  const { host, port, timers } = options;
  let hasAnswered = false;
  let socket: Socket | null = null;

  const open = () =>
    openPrinterLink({
      host,
      port,
      withinMs: connectWithinMs,
      timers,
      onSocket: opened => {
        socket = opened;
      },
    });

  const ask = async (link: PrinterLink, question: StatusQuestion): Promise<number | null> => {
    for (let left = hasAnswered ? 2 : 1; left > 0 && link.isOpen(); left -= 1) {
      const byte = await link.ask(question, hasAnswered ? answerWithinMs : firstAnswerWithinMs);
      if (byte !== null) {
        hasAnswered = true;
        return byte;
      }
    }
    return null;
  };

  /** null: nothing speaks against printing. */
  const findFault = async (link: PrinterLink): Promise<PrintFault | null> => {
    for (const question of ['offline-cause', 'error-cause', 'paper'] as const) {
      const byte = await ask(link, question);
      if (byte === null) return noAnswer(link);
      const fault = faultIn(question, byte);
      if (fault !== null) return fault;
    }
    return null;
  };

  const noAnswer = (link: PrinterLink): PrintFault | null => {
    if (!link.isOpen()) return 'connection-lost';
    return hasAnswered ? 'no-answer' : null;
  };

  const printOver = async (link: PrinterLink, { body, opensDrawer }: Parcel): Promise<Delivery> => {
    const blocked = await findFault(link);
    if (blocked !== null) {
      const isOpened = opensDrawer && link.isOpen() && (await link.write(drawerPulseNow, jobBaseMs));
      return isOpened && body.length === 0 ? sent : failed(blocked);
    }
    const bytes = opensDrawer ? Buffer.concat([drawerPulse, body]) : body;
    const withinMs = jobBaseMs + bytes.length / jobBytesPerMs;
    if (!(await link.write(bytes, withinMs))) return failed(link.isOpen() ? 'no-answer' : 'connection-lost');
    if (!hasAnswered) return sent;
    // The answer comes behind the receipt on the same wire, so it proves that the printer has it.
    const paper = await link.ask('paper', withinMs);
    if (paper === null) return failed(link.isOpen() ? 'no-answer' : 'connection-lost');
    const fault = faultIn('paper', paper);
    return fault === null ? sent : failed(fault);
  };

  const over = async (use: (link: PrinterLink) => Promise<Delivery>): Promise<Delivery> => {
    const link = await open();
    if (link === null) return failed('absent');
    const delivery = await use(link);
    const isClean = await link.finish(hasAnswered ? provenCloseWithinMs : closeWithinMs);
    socket = null;
    return delivery.kind === 'sent' && !isClean ? failed('connection-lost') : delivery;
  };

  return {
    deliver: parcel => over(link => printOver(link, parcel)),
    // Asks only a printer known to answer: to any other, a question is bytes to print.
    check: () =>
      over(async link => {
        const fault = hasAnswered ? await findFault(link) : null;
        return fault === null ? sent : failed(fault);
      }),
    abort: () => socket?.destroy(),
  };
}

function failed(fault: PrintFault): Delivery {
  return { kind: 'failed', fault };
}
