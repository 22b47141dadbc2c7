import type { Instant } from '../../../shared/kernel/units';
import type { ProtocolFault } from './hid-pos-parser';
import type { Symbology } from './symbology';

/** One code read by a device. Licences and cards are personal data: `text` and `bytes` never reach a log. */
export type Scan = {
  readonly text: string;
  /** What the text was decoded from, without the terminator: AAMVA and GS1 count bytes. */
  readonly bytes: Uint8Array;
  /** Three characters such as `]C0`; null when the device does not send them. */
  readonly aim: string | null;
  readonly symbology: Symbology;
  readonly deviceKey: string;
  readonly at: Instant;
};

/** Something a scanner sent that is no scan. Holds nothing of the code, so it may be logged and shown. */
export type ScanTrouble =
  | { readonly kind: 'protocol'; readonly fault: ProtocolFault }
  | { readonly kind: 'too-long'; readonly reports: number }
  /** The end of a code never came. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'unsupported-mode' };

/** 'lost' was once ready; 'absent' was never seen; 'unavailable' cannot work until a person changes something. */
export type ScannerState = 'ready' | 'absent' | 'connecting' | 'lost' | 'off' | 'unavailable';

/** One report or frame as it came, with the device that sent it. Personal data, as `Scan` is. */
export type HeardReport = { readonly deviceKey: string; readonly bytes: Uint8Array };
