/** What can be wrong with the virtual printer. */
export type VirtualCondition = {
  readonly paper: 'ok' | 'near-end' | 'out';
  readonly isCoverOpen: boolean;
  /** Accepts everything and answers nothing, like the cheapest printers. */
  readonly isMute: boolean;
};

/** hardware.md, section 8.2: bits 1 and 4 are set in every answer. */
const healthyByte = 0x12;

/** The answer to DLE EOT `question`. */
export function statusByte(condition: VirtualCondition, question: number): number {
  const isOut = condition.paper === 'out';
  switch (question) {
    case 1:
      return healthyByte | bit(isOut || condition.isCoverOpen, 0x08);
    case 2:
      return healthyByte | bit(condition.isCoverOpen, 0x04) | bit(isOut, 0x20);
    case 4:
      return healthyByte | bit(condition.paper !== 'ok', 0x0c) | bit(isOut, 0x60);
    default:
      return healthyByte;
  }
}

/** The four bytes that GS a asks for on every change (section 8.3). */
export function changeReport(condition: VirtualCondition): readonly number[] {
  const isOut = condition.paper === 'out';
  const first = 0x10 | bit(isOut || condition.isCoverOpen, 0x08) | bit(condition.isCoverOpen, 0x20);
  return [first, 0, bit(condition.paper !== 'ok', 0x03) | bit(isOut, 0x0c), 0];
}

function bit(isSet: boolean, mask: number): number {
  return isSet ? mask : 0;
}
