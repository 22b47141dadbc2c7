import type { ScannerOrder, VirtualDevicesView } from '../../../shared/ipc/training-views';
import { assertNever } from '../../../shared/kernel/assert-never';
import type { Timers } from '../../ports';
import { concatBytes } from '../concat-bytes';
import { encodeReports } from '../scanner/encode-reports';
import { dataCapacity, type LayoutName, reportSize, scannedDataReportId } from '../scanner/report-layout';
import type { VirtualScanner } from '../scanner/virtual-scanner';

/** 'unheard': no register is connected. A real scanner keeps nothing for later either. */
export type PlayedScan = 'done' | 'unheard';

export type PlayedScanner = {
  readonly obey: (order: ScannerOrder) => Promise<PlayedScan>;
  readonly view: () => VirtualDevicesView['scanner'];
  /** Ends a burst under way too. */
  readonly stop: () => Promise<void>;
};

/** hardware.md, section 2.2: "open mSupply" as a scanner left in IBM hand-held mode says it. */
const ibmFrame = Buffer.from('131003006f70656e206d537570706c7900180b', 'hex');

/** A scanner in somebody's hand: reads what it is told to, is unplugged, and now and then sends nonsense. */
export function createPlayedScanner(options: {
  readonly scanner: VirtualScanner;
  readonly timers: Timers;
  readonly layout?: LayoutName;
}): PlayedScanner {
  const { scanner, timers, layout = 'A' } = options;
  let isPlugged = true;
  let endBurst = () => {};

  const send = (bytes: Uint8Array): PlayedScan => (scanner.sendBytes(bytes) === 'sent' ? 'done' : 'unheard');
  const scan = (text: string, aim: string | null): PlayedScan =>
    send(concatBytes([...encodeReports(text, { layout, ...(aim === null ? {} : { aim }) })]));

  const plug = async (next: boolean): Promise<PlayedScan> => {
    if (next === isPlugged) return 'done';
    isPlugged = next;
    endBurst();
    await (next ? scanner.start() : scanner.stop());
    return 'done';
  };

  /** Each when its time has come, whatever became of the one before: a hurried hand does not wait. */
  const burst = ({ texts, count, perSecond }: Extract<ScannerOrder, { kind: 'burst' }>): PlayedScan => {
    endBurst();
    const play = (at: number): void => {
      scan(texts[at % texts.length] ?? '', null);
      if (at + 1 < count) endBurst = timers.after(1_000 / perSecond, () => play(at + 1));
    };
    if (!scanner.isHeard()) return 'unheard';
    play(0);
    return 'done';
  };

  return {
    obey: async order => {
      switch (order.kind) {
        case 'scan':
          return scan(order.text, order.aim);
        case 'burst':
          return burst(order);
        case 'garbage':
          return send(tooLongReport());
        case 'half':
          return send(encodeReports('half of a code '.repeat(10), { layout, aim: ']Q1' })[0] ?? new Uint8Array(0));
        case 'wrong-mode':
          return send(concatBytes([ibmFrame, new Uint8Array(reportSize - ibmFrame.length)]));
        case 'plug':
          return plug(order.isPlugged);
        default:
          return assertNever(order, 'order to the scanner');
      }
    },
    view: () => ({ isPlugged, isHeard: scanner.isHeard() }),
    stop: async () => {
      endBurst();
      if (isPlugged) await scanner.stop();
    },
  };
}

/** Vector B12: more data than a report has room for. */
function tooLongReport(): Uint8Array {
  const report = new Uint8Array(reportSize);
  report.set([scannedDataReportId, dataCapacity + 4]);
  return report;
}
