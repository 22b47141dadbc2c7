import type { z } from 'zod';
import { fingerprintOf } from '../fingerprint';
import type { WriteKey } from '../idempotency';
import { type Reply, refused } from '../reply';
import { invalidParameters } from '../wire-fields';
import type { World } from '../world';

export type Body = Readonly<Record<string, unknown>>;

/** A request that has been read: either already answered, or ready to take effect once. */
export type Prepared =
  | { readonly kind: 'answered'; readonly reply: Reply }
  | { readonly kind: 'ready'; readonly run: (now: number) => Reply; readonly abandon: () => void };

export type Action = {
  /** False for `login` alone. */
  readonly needsSession: boolean;
  /** Whether the patient registry behind BioTrack must be up. */
  readonly needsRegistry: boolean;
  readonly prepare: (world: World, body: Body, now: number) => Prepared;
};

type ReadRequest = { readonly location?: string | undefined };
type WriteRequest = {
  readonly nonce: string;
  readonly request_id?: string | undefined;
  readonly location: string;
  readonly action: string;
};
type Handle<T> = (world: World, request: T, now: number) => Reply;
type Needs = { readonly session?: boolean; readonly registry?: boolean };

export function readAction<T extends ReadRequest>(schema: z.ZodType<T>, needs: Needs, handle: Handle<T>): Action {
  return {
    needsSession: needs.session ?? true,
    needsRegistry: needs.registry ?? false,
    prepare: (world, body, now) => {
      const parsed = parseRequest(schema, world, body, now);
      if (parsed.kind === 'answered') return parsed;
      return { kind: 'ready', run: at => handle(world, parsed.request, at), abandon: () => undefined };
    },
  };
}

/** A write takes effect at most once for its nonce and request id, and its answer is kept for repeats. */
export function writeAction<T extends WriteRequest>(schema: z.ZodType<T>, needs: Needs, handle: Handle<T>): Action {
  return {
    needsSession: true,
    needsRegistry: needs.registry ?? false,
    prepare: (world, body, now) => {
      const parsed = parseRequest(schema, world, body, now);
      if (parsed.kind === 'answered') return parsed;
      const { nonce, request_id, location, action } = parsed.request;
      const requestId = request_id ?? null;
      const key: WriteKey = { nonce, requestId, location, action, fingerprint: fingerprintOf(body) };
      const repeat = world.idempotency.begin(key, world.dedupe, now);
      if (repeat !== null) return { kind: 'answered', reply: repeat };
      const abandon = (): void => world.idempotency.abandon(key);
      return { kind: 'ready', run: at => runOnce(world, key, () => handle(world, parsed.request, at), at), abandon };
    },
  };
}

function runOnce(world: World, key: WriteKey, handle: () => Reply, now: number): Reply {
  try {
    const reply = handle();
    world.idempotency.finish(key, reply, now);
    return reply;
  } catch (error) {
    world.idempotency.abandon(key);
    throw error;
  }
}

type Parsed<T> =
  | { readonly kind: 'answered'; readonly reply: Reply }
  | { readonly kind: 'parsed'; readonly request: T };

function parseRequest<T extends ReadRequest>(schema: z.ZodType<T>, world: World, body: Body, now: number): Parsed<T> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return { kind: 'answered', reply: invalidParameters(now, parsed.error) };
  const { location } = parsed.data;
  if (location !== undefined && location !== world.settings.store.location) {
    return { kind: 'answered', reply: refused(now, '602', 'PARAM_INVALID', 'location: not a licensed location') };
  }
  return { kind: 'parsed', request: parsed.data };
}
