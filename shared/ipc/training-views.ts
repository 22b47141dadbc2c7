import { z } from 'zod';

/** What may be done to the virtual printer: by the training panels, by a line typed at its command, by its control port. */
export const printerOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), paper: z.enum(['ok', 'near-end', 'out']) }),
  z.strictObject({ kind: z.literal('cover'), isOpen: z.boolean() }),
  z.strictObject({ kind: z.literal('cutter'), isJammed: z.boolean() }),
  /** Unplugged, nobody answers at its address; what was not printed yet is gone. */
  z.strictObject({ kind: z.literal('plug'), isPlugged: z.boolean() }),
  /** Breaks the connection after so many more bytes of a job; its buffer stays. */
  z.strictObject({ kind: z.literal('drop'), afterBytes: z.int().min(0).max(1_000_000) }),
  /** Sends bytes that no printer sends. */
  z.strictObject({ kind: z.literal('garbage') }),
  /** Prints nonsense, commands as well, until its power goes off and on. */
  z.strictObject({ kind: z.literal('print-garbage') }),
  z.strictObject({ kind: z.literal('slow'), bytesPerSecond: z.int().min(1).max(1_000_000).nullable() }),
  /** Accepts everything and answers nothing. */
  z.strictObject({ kind: z.literal('mute'), isMute: z.boolean() }),
  /** Off and on again: what was in its memory is lost. */
  z.strictObject({ kind: z.literal('power') }),
  z.strictObject({ kind: z.literal('close-drawer') }),
]);
export type PrinterOrder = z.infer<typeof printerOrder>;

const aim = z.string().regex(/^\][A-Za-z][0-9A-Za-z]$/);

export const scannerOrder = z.discriminatedUnion('kind', [
  /** Without an AIM identifier: by the text, as a real label would be printed. */
  z.strictObject({ kind: z.literal('scan'), text: z.string().min(1).max(4_000), aim: aim.nullable() }),
  /** One after the other, so many a second, over and over. */
  z.strictObject({
    kind: z.literal('burst'),
    texts: z.array(z.string().min(1).max(200)).min(1).max(40),
    count: z.int().min(1).max(200),
    perSecond: z.int().min(1).max(100),
  }),
  /** A report that says it is longer than any report. */
  z.strictObject({ kind: z.literal('garbage') }),
  /** The first half of a code, and no more. */
  z.strictObject({ kind: z.literal('half') }),
  /** A frame of a scanner that was left in IBM hand-held mode. */
  z.strictObject({ kind: z.literal('wrong-mode') }),
  z.strictObject({ kind: z.literal('plug'), isPlugged: z.boolean() }),
]);
export type ScannerOrder = z.infer<typeof scannerOrder>;

/** How the virtual devices stand, so that the buttons say what they would do. */
export const virtualDevicesView = z.strictObject({
  scanner: z.strictObject({
    isPlugged: z.boolean(),
    /** A register is connected and would hear a scan. */
    isHeard: z.boolean(),
  }),
  printer: z.strictObject({
    paper: z.enum(['ok', 'near-end', 'out']),
    isCoverOpen: z.boolean(),
    isCutterJammed: z.boolean(),
    isPlugged: z.boolean(),
    isSlow: z.boolean(),
    isMute: z.boolean(),
    isGarbled: z.boolean(),
    isDrawerOpen: z.boolean(),
    drawerPulses: z.int(),
  }),
});
export type VirtualDevicesView = z.infer<typeof virtualDevicesView>;
