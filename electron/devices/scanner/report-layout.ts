/**
 * Where vendors put the fields of a USB HID POS scanned-data report (hardware.md, section 2.2). The usage tables name
 * the fields but not their places, so the layout comes from the vendor or from provisioning, never from the content:
 * text that itself starts with `]` would make layout B look like A.
 */
export type LayoutName = 'A' | 'B' | 'S' | 'D';

export type ReportLayout = {
  readonly name: LayoutName;
  /** Offset of the three AIM characters; null when the device does not send them. */
  readonly aimAt: number | null;
  readonly dataAt: number;
  /** Offset of the vendor's own symbology id; null when there is none. */
  readonly codeIdAt: number | null;
  /** Bit 0 of this byte says that the next report continues the scan. Windows pads reports, so never taken from the length. */
  readonly flagAt: number;
};

export const scannedDataReportId = 0x02;
/** Most data bytes that one report carries, in every layout. */
export const dataCapacity = 56;
export const reportSize = 64;

export const layouts: Readonly<Record<LayoutName, ReportLayout>> = {
  A: { name: 'A', aimAt: 2, dataAt: 5, codeIdAt: 61, flagAt: 63 },
  B: { name: 'B', aimAt: null, dataAt: 2, codeIdAt: 62, flagAt: 63 },
  S: { name: 'S', aimAt: 2, dataAt: 5, codeIdAt: null, flagAt: 61 },
  D: { name: 'D', aimAt: 3, dataAt: 6, codeIdAt: null, flagAt: 63 },
};
