import { type Fault, isMode } from './fault-modes';

type Armed = { readonly id: number; readonly fault: Fault; left: number };
export type ArmedFault = Fault & { readonly id: number; readonly left: number };

/** What a request is, as far as a fault needs to know. */
export type Struck = { readonly action: string; readonly needsRegistry: boolean; readonly needsSession: boolean };

/** The faults waiting to strike. Every fault that fits a request strikes it, and each counts down on its own. */
export class Faults {
  private armed: Armed[] = [];
  private lastId = 0;

  arm(fault: Fault): number {
    this.lastId += 1;
    this.armed.push({ id: this.lastId, fault, left: fault.times });
    return this.lastId;
  }

  clear(): number {
    const count = this.armed.length;
    this.armed = [];
    return count;
  }

  list(): readonly ArmedFault[] {
    return this.armed.map(({ id, fault, left }) => ({ ...fault, id, left }));
  }

  /** A fault strikes, and counts, only where it can: a dead registry where the registry is asked, an ended session where one is used. */
  strike({ action, needsRegistry, needsSession }: Struck): readonly Fault[] {
    return this.spend(({ fault }) => {
      if (fault.action !== '*' && fault.action !== action) return false;
      if (fault.mode === 'mmur_down') return needsRegistry;
      if (fault.mode === 'restore_after_destroy') return action === 'sale_refund';
      return fault.mode !== 'session_expire' || needsSession;
    });
  }

  /** Whether the connection dies now, with this much of a body here; the action is known as soon as the body names it. */
  cuts(received: Buffer): boolean {
    const isNamed = (action: string): boolean => action === '*' || received.includes(`"action":"${action}"`);
    const cut = this.armed.find(({ fault }) => {
      return isMode(fault, 'cut_request') && received.length >= fault.bytes && isNamed(fault.action);
    });
    return cut !== undefined && this.spend(armed => armed === cut).length > 0;
  }

  private spend(isStriking: (armed: Armed) => boolean): readonly Fault[] {
    const striking = this.armed.filter(isStriking);
    for (const armed of striking) armed.left -= 1;
    this.armed = this.armed.filter(armed => armed.fault.times === 0 || armed.left > 0);
    return striking.map(({ fault }) => fault);
  }
}
