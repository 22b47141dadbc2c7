import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createStartWitness, type SeenStart, type StartWitness } from '../../../electron/keys/start-witness';
import type { StartGate } from '../../../electron/startup/start-gate';

export type Latest = { readonly installId: string; readonly start: SeenStart };

/** The machine of one register, with what its user's account keeps of the starts. */
export class Machine {
  private readonly name: string;
  private readonly starts: string;
  private noted: Latest | null = null;
  /** Where the register's own disk lies by now. */
  private readonly home: () => string;

  constructor(name: string, folder: string, home: () => string) {
    this.name = name;
    this.starts = join(folder, 'starts');
    this.home = home;
    mkdirSync(this.starts, { recursive: true });
  }

  gate(): StartGate {
    return { machine: () => this.name, witness: this.witness() };
  }

  /** The latest start of its register, for an image of the whole disk. */
  latest(): Latest | null {
    return this.noted;
  }

  /** The whole disk is as it was then, this account with it. */
  bringBack(latest: Latest | null): void {
    this.noted = latest;
    if (latest !== null) this.witness().note(latest.installId, latest.start);
  }

  /** Another machine gets a copy of everything that the account of this one has. */
  lend(other: Machine): void {
    other.bringBack(this.noted);
  }

  /** A disk lies in another folder here after each end of a process; a real one stays where it is. */
  private witness(): StartWitness {
    const witness = createStartWitness(this.starts);
    const seen = (installId: string): SeenStart | null => {
      const start = witness.seen(installId);
      return start === null ? null : { ...start, folder: this.home() };
    };
    const note = (installId: string, start: SeenStart): void => {
      this.noted = { installId, start };
      witness.note(installId, start);
    };
    return { ...witness, seen, note };
  }
}
