import { z } from 'zod';
import type { LayoutName } from './report-layout';
import data from './scanner-profiles.json';

/**
 * What is known of scanners by the numbers of their makers (hardware.md, sections 2.2 and 2.4). Data, so that a model met
 * in a store is a line in a file. A maker that is not listed gets layout A and is told nothing: sending a device what it
 * does not know may switch it off.
 */
export type ScannerProfile = {
  readonly maker: string;
  readonly layout: LayoutName;
  /** Understands the output report `04 20`, an error beep. */
  readonly canBeep: boolean;
  /** Understands the feature report `fe 01`: composite units then send their codes to the interface that we read. */
  readonly redirects: boolean;
};

/** How a scanner may be set up that nobody can read as HID POS; each is another sentence on the screen. */
export type UnreadableMode = 'keyboard' | 'ibm' | 'serial' | 'snapi';

const hexId = z
  .string()
  .regex(/^[0-9a-f]{4}$/)
  .transform(text => Number.parseInt(text, 16));
const profiles = z
  .strictObject({
    repeatMs: z.int().min(0).max(5_000),
    vendors: z.array(
      z.strictObject({
        vendorId: hexId,
        maker: z.string().min(1),
        layout: z.enum(['A', 'B', 'S', 'D']),
        canBeep: z.boolean(),
        redirects: z.boolean(),
      }),
    ),
    unreadable: z.array(
      z.strictObject({
        vendorId: hexId,
        productId: hexId,
        mode: z.enum(['keyboard', 'ibm', 'serial', 'snapi']),
      }),
    ),
  })
  .parse(data);

/** The same code again within this time is the device repeating itself (hardware.md, section 2.6, rule 7). */
export const defaultRepeatMs = profiles.repeatMs;

const byVendor: ReadonlyMap<number, ScannerProfile> = new Map(
  profiles.vendors.map(({ vendorId, ...profile }) => [vendorId, profile]),
);
/** Nothing is known of it, and asking a pure HID POS unit to redirect does no harm (hardware.md, section 2.3). */
const unknownMaker: ScannerProfile = { maker: '', layout: 'A', canBeep: false, redirects: true };

export function profileOfVendor(vendorId: number): ScannerProfile {
  return byVendor.get(vendorId) ?? unknownMaker;
}

export function unreadableMode(vendorId: number, productId: number): UnreadableMode | null {
  const known = profiles.unreadable.find(each => each.vendorId === vendorId && each.productId === productId);
  return known?.mode ?? null;
}
