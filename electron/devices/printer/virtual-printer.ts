import type { Socket } from 'node:net';
import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import { nodeTimers } from '../../biotrack/node-timers';
import type { Clock, Ids, Timers } from '../../ports';
import { createAnnouncer, type Unsubscribe } from '../subscription';
import { createEscposReader, type PrinterAct } from './escpos-reader';
import { createPaperRoll } from './paper-roll';
import { createRealTimeStage, type RealTimeCommand } from './real-time';
import { createStarPrintReader } from './star-print-reader';
import { createStarRealTimeStage } from './star-real-time';
import { createVirtualHead } from './virtual-head';
import { createVirtualLine, type LineManners, type VirtualLine } from './virtual-line';
import { type PrinterProfile, type ProfileName, profiles } from './virtual-profiles';
import { changeReport, starReport, statusByte, type VirtualCondition } from './virtual-status';

export type VirtualPrinter = {
  readonly start: () => Promise<{ readonly host: string; readonly port: number }>;
  readonly stop: () => Promise<void>;
  readonly columns: number;
  /** Receipts that were cut off, newest last. */
  readonly paper: () => readonly ReceiptPaper[];
  readonly onPaper: (listener: (paper: ReceiptPaper) => void) => Unsubscribe;
  /** Condition or drawer, as lamps and the drawer itself would show. */
  readonly onChange: (listener: () => void) => Unsubscribe;
  readonly condition: () => VirtualCondition;
  readonly drawerPulses: () => number;
  readonly unknownBytes: () => number;
  /** Runs out of paper, opens the cover, falls silent; what arrives meanwhile is printed when all is well again. */
  readonly set: (change: Partial<VirtualCondition>) => void;
  readonly outAfter: (bytes: number) => void;
  readonly coverAfter: (bytes: number) => void;
  /** Prints so many bytes a second; null: as they come. */
  readonly slow: (bytesPerSecond: number | null) => void;
  /** Off and on: memory, connection and what it was told to report are gone; paper that hangs out stays. */
  readonly powerCycle: () => void;
  readonly line: VirtualLine;
} & Pick<VirtualLine, 'dropAfter' | 'fin' | 'send'>;

const keptReceipts = 50;
/** Star's counter begins anew after so many. */
const starJobs = 32;

/**
 * A network printer that shows its paper on the screen. It answers as hardware.md, sections 8.2 to 8.6, says, and
 * misbehaves by order (section 11.2), so that the real driver is what is tested and trained with.
 */
export function createVirtualPrinter(options: {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timers?: Timers;
  readonly host?: string;
  readonly port?: number;
  readonly profile?: ProfileName;
  readonly manners?: LineManners;
  /** Hears every byte as it comes, before anything is made of it. */
  readonly onBytes?: (chunk: Uint8Array) => void;
}): VirtualPrinter {
  const { timers = nodeTimers } = options;
  const profile: PrinterProfile = profiles[options.profile ?? 'epson-t88vi'];
  const papers = createAnnouncer<ReceiptPaper>();
  const changes = createAnnouncer<void>();
  const reader = profile.isStar ? createStarPrintReader() : createEscposReader();
  const makeStage = profile.isStar ? createStarRealTimeStage : createRealTimeStage;
  const roll = createPaperRoll(options);
  const kept: ReceiptPaper[] = [];
  let stage = makeStage();
  let pulses = 0;
  let jobs = 0;
  let isReporting = false;

  const reply = (bytes: readonly number[]) => {
    if (!head.condition().isMute) line.reply(Uint8Array.from(bytes));
  };

  const pulse = () => {
    pulses += 1;
    head.set({ isDrawerOpen: true });
  };

  const obeyNow = ({ kind, parameter }: RealTimeCommand) => {
    if (kind === 'status' && profile.isStar) reply(starReport(head.condition(), jobs));
    else if (kind === 'status' && profile.answers) reply([statusByte(head.condition(), parameter)]);
    if (kind === 'drawer') pulse();
    if (kind === 'recover') {
      head.clear();
      // A jam that the command recovers from is over; what people have to mend is not.
      head.set({ isCutterJammed: false });
    }
  };

  const obey = (act: PrinterAct): void => {
    switch (act.kind) {
      case 'drawer':
        pulse();
        return;
      case 'ask':
        if (act.about === 'status' && profile.hasSensorAnswer) reply([0]);
        if (act.about === 'identity' && profile.model !== '') reply([0x5f, ...Buffer.from(profile.model), 0]);
        return;
      case 'end-of-job':
        jobs = (jobs + 1) % starJobs;
        reply(starReport(head.condition(), jobs));
        return;
      case 'process-id':
        if (profile.hasProcessId) reply([0x37, 0x22, ...act.id, 0]);
        return;
      case 'report-changes':
        isReporting = act.mask !== 0 && profile.hasReports;
        if (isReporting) reply(changeReport(head.condition()));
        return;
      default: {
        const receipt = roll.take(act);
        if (receipt === null) return;
        kept.push(receipt);
        if (kept.length > keptReceipts) kept.shift();
        papers.announce(receipt);
      }
    }
  };

  const head = createVirtualHead({
    timers,
    read: reader,
    obey,
    onChange: what => {
      if (what === 'room') return line.setReading(!head.isFull());
      if (isReporting) reply(changeReport(head.condition()));
      changes.announce();
    },
  });

  const hear = (chunk: Uint8Array) => {
    options.onBytes?.(chunk);
    for (const received of stage.push(chunk)) {
      if (received.kind === 'data') head.receive(received.bytes);
      else obeyNow(received);
    }
  };

  const line = createVirtualLine({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    ...(options.manners === undefined ? {} : { manners: options.manners }),
    onClient: (_socket: Socket) => {
      stage = makeStage();
      isReporting = false;
    },
    onData: hear,
  });

  return {
    line,
    start: line.start,
    stop: () => {
      head.stop();
      return line.stop();
    },
    columns: profile.columns,
    paper: () => [...kept],
    onPaper: papers.subscribe,
    onChange: changes.subscribe,
    condition: head.condition,
    drawerPulses: () => pulses,
    unknownBytes: reader.unknownBytes,
    set: head.set,
    outAfter: bytes => head.stopAfter(bytes, { paper: 'out' }),
    coverAfter: bytes => head.stopAfter(bytes, { isCoverOpen: true }),
    slow: head.setPace,
    powerCycle: () => {
      isReporting = false;
      stage = makeStage();
      head.clear();
      head.set({ isGarbled: false });
      for (const act of reader.push(Uint8Array.of(0x1b, 0x40))) obey(act);
      line.drop();
    },
    dropAfter: line.dropAfter,
    fin: line.fin,
    send: line.send,
  };
}
