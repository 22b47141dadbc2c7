import { z } from 'zod';
import { ControlRefusal } from './control-refusal';
import { lineModes } from './modes/line-modes';
import { replyModes } from './modes/reply-modes';
import { stateModes } from './modes/state-modes';

/** Every fault that can be armed; nothing is listed that does not work. */
export const faultModes = { ...lineModes, ...replyModes, ...stateModes };

export type FaultMode = keyof typeof faultModes;
export type Fault = z.infer<(typeof faultModes)[FaultMode]['schema']>;
export type FaultOf<M extends FaultMode> = Extract<Fault, { readonly mode: M }>;

const modeSchema = z.looseObject({ mode: z.string() });

/** Throws a sentence for a mode that does not exist, and a schema error for a wrong parameter. */
export function parseFault(body: unknown): Fault {
  const { mode } = modeSchema.parse(body);
  if (!isFaultMode(mode)) throw new ControlRefusal(`there is no fault mode "${mode}"; GET /faults lists them`);
  return faultModes[mode].schema.parse(body);
}

export function describeFaultModes() {
  return Object.entries(faultModes).map(([mode, { meaning, schema }]) => ({
    mode,
    meaning,
    parameters: Object.entries(schema.shape)
      .filter(([name]) => name !== 'mode')
      .map(([name, field]) => ({ name, meaning: field.description ?? '' })),
  }));
}

export function isMode<M extends FaultMode>(fault: Fault, mode: M): fault is FaultOf<M> {
  return fault.mode === mode;
}

function isFaultMode(mode: string): mode is FaultMode {
  return Object.hasOwn(faultModes, mode);
}
