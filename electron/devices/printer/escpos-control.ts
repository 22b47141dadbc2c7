/** What is said to an ESC/POS printer besides text: questions, confirmations, clearing (hardware.md, section 8.5). */

/** P6: tell of drawer, offline, error and paper at every change, and how they are now. */
export const reportChanges = Uint8Array.of(0x1d, 0x61, 0x0f);
/** GS I 67: the model's name. */
export const askModel = Uint8Array.of(0x1d, 0x49, 0x43);
/** GS r 1: the paper sensor, answered in turn and so behind everything sent before. */
export const askSensor = Uint8Array.of(0x1d, 0x72, 0x01);
/** P22: recover from an error and forget what is in the buffers, at once. */
export const clearBuffers = Uint8Array.of(0x10, 0x05, 0x02);

/**
 * As many zeros as the longest command that is ever sent has bytes: a command that a broken connection cut in two takes what
 * comes next for the rest of itself, lengths included. Outside of commands a zero is nothing.
 */
export const endCommand = new Uint8Array(256);

const initialize = [0x1b, 0x40];
const feedAndCut = [0x1d, 0x56, 0x42, 0x00];
const largestId = 10_000;

/** P13: the printer says this id back when everything before it has been printed. Four digits, none of them a control. */
export function processId(number: number): string {
  return String(number % largestId).padStart(4, '0');
}

export function askForEcho(id: string): Uint8Array {
  return Uint8Array.from([0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...Buffer.from(id, 'latin1')]);
}

/** In both languages, because nobody knows who picks it up: half a receipt must not pass for a whole one. */
export const voidText = 'VOID - PRINT CANCELLED / ANULADO';

export const cutOff = Uint8Array.from([...initialize, ...feedAndCut]);
export const voidSlip = Uint8Array.from([...initialize, ...Buffer.from(`\n${voidText}\n`, 'latin1'), ...feedAndCut]);
