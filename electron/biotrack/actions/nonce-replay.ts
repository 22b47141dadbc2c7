import { z } from 'zod';
import { err, ok } from '../../../shared/kernel/result';
import type { NonceReplay } from '../port';
import type { ReadReply } from '../read-reply';
import { isObject, type WireObject } from '../reply-text';
import { classifyBody } from '../wire-reply';
import { flag, optionalText } from '../wire-scalars';
import { readDispensed } from './sale-dispense';

const head = z.object({ found: flag.optional(), state: optionalText, original_action: optionalText });

export function nonceReplayMembers(nonce: string): string {
  return JSON.stringify({ nonce });
}

/** The stored answer comes in an envelope, or bare where the state just repeats it. */
export function readNonceReplay(body: WireObject): ReadReply<NonceReplay> {
  const reply = head.safeParse(body);
  if (!reply.success) return err('unreadable');
  const { found, state, original_action: action } = reply.data;
  if (found === undefined) return 'sale_id' in body ? readStored(body) : err('unreadable');
  if (!found) return ok({ kind: 'unknown' });
  if (state === 'IN_PROGRESS') return ok({ kind: 'in-progress' });
  const stored = body['response'];
  if (state !== 'COMPLETE' || !isObject(stored)) return err('unreadable');
  if (action !== null && action !== 'sale_dispense') return err('wrong-reference');
  return readStored(stored);
}

function readStored(stored: WireObject): ReadReply<NonceReplay> {
  const reply = classifyBody(stored, 'write');
  if (reply.kind === 'refused') return ok({ kind: 'complete', outcome: reply });
  if (reply.kind !== 'success') return err('unreadable');
  const dispensed = readDispensed(stored, null);
  return dispensed.ok ? ok({ kind: 'complete', outcome: dispensed.value }) : dispensed;
}
