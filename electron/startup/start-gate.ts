import { createHmac } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import { readKeyFile } from '../keys/key-file';
import type { LoadedKey } from '../keys/load-or-create-key';
import type { StartWitness } from '../keys/start-witness';
import { deriveSubkey } from '../keys/subkeys';
import type { DataPlace } from './data-place';
import { orTakeBack } from './or-take-back';

/**
 * What a register is told apart by from a copy of itself (reliability.md section 7.7): two copies that both sell would each send
 * what the other has sent.
 */
export type StartGate = {
  readonly witness: StartWitness;
  /** What this machine is called; null: it has no name. */
  readonly machine: () => string | null;
};

/** A start that was let in; the store has still to say that it is not behind. */
export type GatePass = {
  /** The least that the store has to have counted. */
  readonly generation: number;
  /** This machine as the key file is to know it from now on; null: as before. */
  readonly machine: string | null;
  note(generation: number): void;
  release(): void;
};

/**
 * Asked before the store is touched, so that a copy stays as it was found. A key that was once bound to a machine is refused
 * where the machine has no name: what cannot be told must not send.
 */
export function passGate(gate: StartGate, place: DataPlace, key: LoadedKey): Result<GatePass, AppError> {
  const { witness } = gate;
  const { installId } = key;
  const machine = sealName(gate.machine(), key.dataKey);
  if (key.machine !== null && key.machine !== machine) return err(appError('E-APP-02'));
  const held = witness.hold(installId);
  if (!held.ok) return err(appError('E-APP-02'));
  const { release } = held.value;
  return orTakeBack(() => {
    const folder = realpathSync.native(place.folder);
    const seen = witness.seen(installId);
    // A folder that was moved is gone from where it was; one that was copied is still there.
    if (seen !== null && seen.folder !== folder && holdsRegister(seen.folder, installId))
      return err(appError('E-APP-02'));
    return ok({
      generation: Math.max(key.generation, seen?.generation ?? 0),
      machine,
      note: generation => witness.note(installId, { generation, folder }),
      release,
    });
  }, release);
}

/** For a register whose folder may be copied about: its data is nobody's. */
export function passUnwatched(key: LoadedKey): GatePass {
  return { generation: key.generation, machine: null, note: () => undefined, release: () => undefined };
}

/** Under the data key, so that a key file that was written by hand does not make another machine of this one. */
function sealName(name: string | null, dataKey: Buffer): string | null {
  return name === null ? null : createHmac('sha256', deriveSubkey(dataKey, 'machine')).update(name).digest('hex');
}

function holdsRegister(folder: string, installId: string): boolean {
  const file = readKeyFile(join(folder, 'register.key'));
  return file.kind === 'present' && file.slots.some(slot => slot.installId === installId);
}
