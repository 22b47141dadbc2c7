/** What can be wrong with the virtual printer. */
export type VirtualCondition = {
  readonly paper: 'ok' | 'near-end' | 'out';
  readonly isCoverOpen: boolean;
  /** Accepts everything and answers nothing, like the cheapest printers. */
  readonly isMute: boolean;
  /** Takes for letters whatever it is sent, commands as well, like a head that lost its place (hardware.md, section 10.5). */
  readonly isGarbled: boolean;
  readonly isDrawerOpen: boolean;
  readonly isCutterJammed: boolean;
  readonly isHeadHot: boolean;
  readonly isBroken: boolean;
};

export const wellCondition: VirtualCondition = {
  paper: 'ok',
  isCoverOpen: false,
  isMute: false,
  isGarbled: false,
  isDrawerOpen: false,
  isCutterJammed: false,
  isHeadHot: false,
  isBroken: false,
};

/** hardware.md, section 8.2: bits 1 and 4 are set in every answer. */
const healthyByte = 0x12;

/** Nothing is printed while it is. */
export function isStopped(condition: VirtualCondition): boolean {
  return condition.isCoverOpen || condition.paper === 'out' || hasError(condition);
}

function hasError(condition: VirtualCondition): boolean {
  return condition.isCutterJammed || condition.isHeadHot || condition.isBroken;
}

/** The answer to DLE EOT `question`. */
export function statusByte(condition: VirtualCondition, question: number): number {
  const isOut = condition.paper === 'out';
  switch (question) {
    case 1:
      return healthyByte | bit(condition.isDrawerOpen, 0x04) | bit(isStopped(condition), 0x08);
    case 2:
      return healthyByte | bit(condition.isCoverOpen, 0x04) | bit(isOut, 0x20) | bit(hasError(condition), 0x40);
    case 3:
      return healthyByte | errorBits(condition);
    case 4:
      return healthyByte | bit(condition.paper !== 'ok', 0x0c) | bit(isOut, 0x60);
    default:
      return healthyByte;
  }
}

/** The four bytes that GS a asks for on every change (section 8.3). */
export function changeReport(condition: VirtualCondition): readonly number[] {
  const first =
    0x10 | bit(condition.isDrawerOpen, 0x04) | bit(isStopped(condition), 0x08) | bit(condition.isCoverOpen, 0x20);
  const paper = bit(condition.paper !== 'ok', 0x03) | bit(condition.paper === 'out', 0x0c);
  return [first, errorBits(condition), paper, 0];
}

/** Star's report of nine bytes, with the counter of jobs that it has printed past (section 8.6). */
export function starReport(condition: VirtualCondition, etb: number): readonly number[] {
  const isOut = condition.paper === 'out';
  const printer =
    bit(condition.isDrawerOpen, 0x04) | bit(isStopped(condition), 0x08) | bit(condition.isCoverOpen, 0x20);
  const paper = bit(condition.paper !== 'ok', 0x04) | bit(isOut, 0x08);
  const counter = ((etb << 2) & 0x60) | ((etb << 1) & 0x0e);
  return [0x23, 0x06, printer, errorBits(condition), 0, paper, 0, counter, 0];
}

/** The same bits in DLE EOT 3, in the second byte of a report, and in Star's. */
function errorBits({ isCutterJammed, isBroken, isHeadHot }: VirtualCondition): number {
  return bit(isCutterJammed, 0x08) | bit(isBroken, 0x20) | bit(isHeadHot, 0x40);
}

function bit(isSet: boolean, mask: number): number {
  return isSet ? mask : 0;
}
