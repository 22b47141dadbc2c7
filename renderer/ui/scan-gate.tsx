import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ShownError } from './error-text';

/** 'closed': a question that is to be answered before anything is scanned; 'badge': one that a badge answers. */
export type GateRule = 'closed' | 'badge' | 'through';

export type RefusedScan = { readonly error: ShownError; readonly serial: number };

export type ScanGateState = {
  /** What lies over the screen, the topmost last. */
  readonly over: readonly { readonly serial: number; readonly rule: GateRule }[];
  /** What was wrong with the last scan that came to it. */
  readonly refusal: RefusedScan | null;
  readonly badge: { readonly login: string; readonly serial: number } | null;
  /** Returns what takes it away again. */
  readonly lay: (rule: GateRule) => () => void;
  readonly refuse: (error: ShownError) => void;
  readonly showBadge: (login: string) => void;
};
export type ScanGate = StoreApi<ScanGateState>;

/** Whether a scan may reach the screen; dialogs lay themselves over it, and the app tells the main process. */
export function createScanGate(): ScanGate {
  let serial = 0;
  return createStore<ScanGateState>()(set => ({
    over: [],
    refusal: null,
    badge: null,
    lay: rule => {
      serial += 1;
      const mine = { serial, rule };
      set(({ over }) => ({ over: [...over, mine] }));
      return () => set(({ over }) => ({ over: over.filter(each => each !== mine) }));
    },
    refuse: error => {
      serial += 1;
      const mine = serial;
      set({ refusal: { error, serial: mine } });
    },
    showBadge: login => {
      serial += 1;
      const mine = serial;
      set({ badge: { login, serial: mine }, refusal: null });
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

/** The last scan that was refused since this was first drawn, until one is taken. */
export function useRefusedScan(): RefusedScan | null {
  const gate = useContext(ScanGateContext) ?? noGate;
  const refusal = useStore(gate, state => state.refusal);
  const [before] = useState(() => gate.getState().refusal);
  return refusal === before ? null : refusal;
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
