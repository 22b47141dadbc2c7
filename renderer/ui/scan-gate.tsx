import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** 'closed': a question that is to be answered before anything is scanned; 'badge': one that a badge answers. */
export type GateRule = 'closed' | 'badge' | 'through';

export type ScanGateState = {
  /** What lies over the screen, the topmost last. */
  readonly over: readonly { readonly serial: number; readonly rule: GateRule }[];
  /** Scans that were refused because of it. */
  readonly refusals: number;
  readonly badge: { readonly login: string; readonly serial: number } | null;
  /** Returns what takes it away again. */
  readonly lay: (rule: GateRule) => () => void;
  readonly refuse: () => void;
  readonly showBadge: (login: string) => void;
};
export type ScanGate = StoreApi<ScanGateState>;

/** Whether a scan may reach the screen; dialogs lay themselves over it, and the app tells the main process. */
export function createScanGate(): ScanGate {
  let serial = 0;
  return createStore<ScanGateState>()(set => ({
    over: [],
    refusals: 0,
    badge: null,
    lay: rule => {
      serial += 1;
      const mine = { serial, rule };
      set(({ over }) => ({ over: [...over, mine] }));
      return () => set(({ over }) => ({ over: over.filter(each => each !== mine) }));
    },
    refuse: () => set(({ refusals }) => ({ refusals: refusals + 1 })),
    showBadge: login => {
      serial += 1;
      const mine = serial;
      set({ badge: { login, serial: mine } });
    },
  }));
}

/** What the main process is told. */
export function dialogOf({ over }: Pick<ScanGateState, 'over'>): 'none' | 'closed' | 'badge' {
  const top = over.findLast(each => each.rule !== 'through');
  return top === undefined || top.rule === 'through' ? 'none' : top.rule;
}

const ScanGateContext = createContext<ScanGate | null>(null);

export function ScanGateProvider({ gate, children }: { readonly gate: ScanGate; readonly children: ReactNode }) {
  return <ScanGateContext value={gate}>{children}</ScanGateContext>;
}

const noGate = createScanGate();

/** Lays `rule` over the screen for as long as `isOpen`. */
export function useScanGate(isOpen: boolean, rule: GateRule): void {
  const gate = useContext(ScanGateContext) ?? noGate;
  useEffect(() => (isOpen ? gate.getState().lay(rule) : undefined), [gate, isOpen, rule]);
}

/** How many scans were refused since this was first drawn. */
export function useRefusedScans(): number {
  const gate = useContext(ScanGateContext) ?? noGate;
  const refusals = useStore(gate, state => state.refusals);
  const [before] = useState(() => gate.getState().refusals);
  return refusals - before;
}

/** Fills in who is there when they scan their badge. */
export function useBadge(onBadge: (login: string) => void): void {
  const gate = useContext(ScanGateContext) ?? noGate;
  const badge = useStore(gate, state => state.badge);
  const latest = useRef(onBadge);
  latest.current = onBadge;
  const seen = useRef(badge);
  useEffect(() => {
    if (badge === null || badge === seen.current) return;
    seen.current = badge;
    latest.current(badge.login);
  }, [badge]);
}
